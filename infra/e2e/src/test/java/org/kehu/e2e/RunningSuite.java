package org.kehu.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.kehu.e2e.story.Meters;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Department;

/**
 * The whole suite as real processes, started by the launcher once for all tests of the module and
 * stopped when they are through. {@code -Dkehu.e2e.data=DIR -Dkehu.e2e.port-base=N} takes one that
 * is up already.
 */
final class RunningSuite {

  private static final int USUAL_GATEWAY = 8080;
  private static final int MANAGEMENT = 10_000;
  private static final Duration TO_START = Duration.ofMinutes(25);
  private static final Duration TO_RESTART = Duration.ofMinutes(6);
  private static final Duration TO_STOP = Duration.ofMinutes(3);

  private static final Map<String, Integer> PORTS =
      Map.of(
          "infra", 9000,
          "discovery", 8761,
          "gateway", 8080,
          "customer", 8081,
          "complaint", 8082,
          "visit", 8083,
          "survey", 8084);

  private static final List<String> ONE_OF_EACH =
      List.of("/api/v1/customers", "/api/v1/complaints", "/api/v1/visits", "/api/v1/surveys");

  private static final RunningSuite RUNNING = start();

  private final int base;
  private final Launcher launcher;
  private final Suite suite;
  private final Department department;

  private RunningSuite(Launcher launcher, int base) {
    this.launcher = launcher;
    this.base = base;
    Map<String, String> environment = new HashMap<>();
    environment.put("KEHU_GATEWAY", "http://localhost:" + base);
    environment.put("KEHU_ISSUER_URI", "http://localhost:" + port("infra"));
    environment.put("KEHU_KAFKA", "localhost:" + shifted(9092));
    environment.put("KEHU_DATA", launcher.data().toString());
    PORTS
        .keySet()
        .forEach(process ->
            environment.put(
                "KEHU_MANAGEMENT_" + process.toUpperCase(Locale.ROOT),
                "http://localhost:" + (port(process) + MANAGEMENT) + "/actuator"));
    this.suite = Suite.of(environment);
    this.department = new Department(suite.kafka());
  }

  static RunningSuite get() {
    return RUNNING;
  }

  Suite suite() {
    return suite;
  }

  Launcher launcher() {
    return launcher;
  }

  /** One that has listened since the suite came up. */
  Department department() {
    return department;
  }

  /** Where a process answers without the gateway. */
  URI direct(String service) {
    return URI.create("http://localhost:" + port(service));
  }

  Discovery discovery() {
    return new Discovery(direct("discovery"), suite.http());
  }

  int port(String process) {
    return shifted(Objects.requireNonNull(PORTS.get(process), process));
  }

  /** Names of all processes. */
  static List<String> processes() {
    return PORTS.keySet().stream().sorted().toList();
  }

  /** Ends a process as a power cut would, at once. */
  void kill(String process) {
    signal("-KILL", pid(process));
  }

  /** Stops it, if it runs, starts it again, and waits until it is ready. */
  void restart(String process) {
    launcher.succeed(TO_RESTART, "restart", process);
  }

  /** Holds a process still: it keeps its connections and answers nothing, like a long pause. */
  void freeze(String process) {
    signal("-STOP", pid(process));
  }

  /** Lets it go on. */
  void thaw(String process) {
    signal("-CONT", pid(process));
  }

  /** The process id that the launcher remembers. */
  long pid(String process) {
    Path file = launcher.data().resolve("run").resolve(process + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties values = new Properties();
      values.load(reader);
      return Long.parseLong(values.getProperty("pid"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at kill " + signal, stopping);
    }
  }

  /** Returns when every service answers through the gateway. */
  void awaitAnswers() {
    for (String path : ONE_OF_EACH) {
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .ignoreException(StoryFailed.class)
          .until(() -> boss().get(path + "?limit=1").status() == 200);
    }
  }

  private Person boss() {
    return suite.as("wang.zong");
  }

  /** Returns when no service has anything to tell and all of it has reached the department. */
  void awaitQuiet() {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(300))
        .ignoreException(StoryFailed.class)
        .until(() ->
            Suite.SERVICES.stream()
                .allMatch(service -> Meters.of(suite, service).sum("kehu_outbox_waiting") == 0));
    department.catchUp();
  }

  private int shifted(int usual) {
    return usual + base - USUAL_GATEWAY;
  }

  private static RunningSuite start() {
    int base = Integer.getInteger("kehu.e2e.port-base", 0);
    base = base == 0 ? FreePorts.base() : base;
    String given = System.getProperty("kehu.e2e.data", "");
    if (!given.isEmpty()) {
      return new RunningSuite(new Launcher(Path.of(given)), base);
    }
    try {
      Launcher launcher = new Launcher(Files.createTempDirectory("kehu-e2e"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.run(TO_STOP, "down")));
      String number = Integer.toString(base);
      launcher.succeed(TO_START, "up", "--detach", "--cache", "use", "--port-base", number);
      return new RunningSuite(launcher, base);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
