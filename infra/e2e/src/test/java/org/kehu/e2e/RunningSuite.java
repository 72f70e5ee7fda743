package org.kehu.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.kehu.e2e.story.Meters;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.StoryFailed;
import org.kehu.e2e.story.Suite;
import org.kehu.e2e.subscriber.Department;
import org.kehu.testkit.api.DescribedClient;

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

  /** The system's clock may be set while a process runs, which moves what it says of its start. */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(3);

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
    this.suite = described(Suite.of(environment));
    this.department = new Department(suite.kafka());
  }

  /** The same suite, each of whose answers is checked against the service's description. */
  private Suite described(Suite plain) {
    List<Integer> doors =
        Stream.concat(Stream.of("gateway"), Suite.SERVICES.stream()).map(this::port).toList();
    List<URI> actuators =
        Suite.SERVICES.stream()
            .map(service -> Objects.requireNonNull(plain.management().get(service)))
            .toList();
    return new Suite(
        plain.gateway(),
        plain.issuer(),
        plain.kafka(),
        plain.data(),
        plain.management(),
        DescribedClient.of(plain.http(), doors, actuators));
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

  /** The database of all services. */
  String database() {
    return "mongodb://localhost:" + shifted(27_017);
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
    return Long.parseLong(remembered(launcher, process).getProperty("pid"));
  }

  private static Properties remembered(Launcher launcher, String process) {
    Path file = launcher.data().resolve("run").resolve(process + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties values = new Properties();
      values.load(reader);
      return values;
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

  /**
   * Nobody needs it any more, so nothing is drained: an orderly end takes half a minute. The logs
   * stay for whoever looks why a test failed, its half gigabyte of programs and data does not.
   */
  private static void endAtOnce(Launcher launcher) {
    processes().stream()
        .filter(process -> Files.exists(launcher.data().resolve("run/" + process + ".properties")))
        .map(process -> remembered(launcher, process))
        .map(RunningSuite::processOf)
        .flatMap(Optional::stream)
        .forEach(ProcessHandle::destroyForcibly);
    delete(launcher.data().resolve("apps"));
    delete(launcher.data().resolve("store"));
  }

  /** A number alone may belong to somebody else by now. */
  private static Optional<ProcessHandle> processOf(Properties remembered) {
    Instant began = Instant.parse(remembered.getProperty("began"));
    return ProcessHandle.of(Long.parseLong(remembered.getProperty("pid")))
        .filter(process ->
            process
                .info()
                .startInstant()
                .filter(start -> Duration.between(began, start).abs().compareTo(CLOCK_SLACK) <= 0)
                .isPresent());
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      System.err.println(folder + " is left: " + left);
    }
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
      Runtime.getRuntime().addShutdownHook(new Thread(() -> endAtOnce(launcher)));
      String number = Integer.toString(base);
      launcher.succeed(TO_START, "up", "--detach", "--cache", "use", "--port-base", number);
      return new RunningSuite(launcher, base);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
