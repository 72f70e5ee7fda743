package org.kehu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kehu.e2e.story.Suite;

/**
 * The whole suite as real processes, started by the launcher once for all tests of the module and
 * stopped when they are through. {@code -Dkehu.e2e.data=DIR -Dkehu.e2e.port-base=N} takes one that
 * is up already.
 */
final class RunningSuite {

  private static final int USUAL_GATEWAY = 8080;
  private static final int MANAGEMENT = 10_000;
  private static final int MINUTES_TO_START = 25;

  /**
   * All ports of these bases lie below those that Linux hands out to callers (from 32768), which
   * could be taken between the look for free ones and the start.
   */
  private static final int FIRST_BASE = 10_380;

  private static final int LAST_BASE = 13_800;

  /**
   * On the usual base: the processes, issuer, discovery, broker, database, and management ports.
   */
  private static final List<Integer> USED =
      List.of(
          8080, 8081, 8082, 8083, 8084, 8761, 9000, 9092, 9093, 27_017, 18_080, 18_081, 18_082,
          18_083, 18_084, 18_761, 19_000);

  private static final Map<String, Integer> PORTS =
      Map.of("gateway", 8080, "customer", 8081, "complaint", 8082, "visit", 8083, "survey", 8084);

  private static final RunningSuite RUNNING = start();

  private final Path data;
  private final int base;
  private final Suite suite;

  private RunningSuite(Path data, int base) {
    this.data = data;
    this.base = base;
    Map<String, String> environment = new HashMap<>();
    environment.put("KEHU_GATEWAY", "http://localhost:" + base);
    environment.put("KEHU_ISSUER_URI", "http://localhost:" + shifted(9000));
    environment.put("KEHU_KAFKA", "localhost:" + shifted(9092));
    environment.put("KEHU_DATA", data.toString());
    PORTS.forEach((process, port) ->
        environment.put(
            "KEHU_MANAGEMENT_" + process.toUpperCase(Locale.ROOT),
            "http://localhost:" + (shifted(port) + MANAGEMENT) + "/actuator"));
    this.suite = Suite.of(environment);
  }

  static RunningSuite get() {
    return RUNNING;
  }

  Suite suite() {
    return suite;
  }

  /** Where a service answers without the gateway. */
  URI direct(String service) {
    return URI.create("http://localhost:" + shifted(Objects.requireNonNull(PORTS.get(service))));
  }

  /** Ends a process as a power cut would. */
  void kill(String process) {
    launcher(2, "kill", process);
  }

  /** Starts it again and waits until it is ready. */
  void restart(String process) {
    launcher(5, "restart", process);
  }

  private int shifted(int usual) {
    return usual + base - USUAL_GATEWAY;
  }

  private static RunningSuite start() {
    int base = Integer.getInteger("kehu.e2e.port-base", 0);
    base = base == 0 ? freeBase() : base;
    String given = System.getProperty("kehu.e2e.data", "");
    if (!given.isEmpty()) {
      return new RunningSuite(Path.of(given), base);
    }
    try {
      RunningSuite running = new RunningSuite(Files.createTempDirectory("kehu-e2e"), base);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> running.launcher(3, "down")));
      running.launcher(
          MINUTES_TO_START,
          "up",
          "--detach",
          "--cache",
          "use",
          "--port-base",
          Integer.toString(base));
      return running;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A port base from which no port that the suite needs is taken. */
  private static int freeBase() {
    return IntStream.iterate(FIRST_BASE, base -> base < LAST_BASE, base -> base + 30)
        .filter(base -> USED.stream().allMatch(port -> isFree(base + port - USUAL_GATEWAY)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free ports for the suite were found"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private void launcher(int minutes, String... arguments) {
    List<String> command = new ArrayList<>(List.of(root().resolve("infra/kehu").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    try {
      Path log = Files.createTempFile("kehu-launcher", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            command + " took more than " + minutes + " minutes:\n" + Files.readString(log));
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            command + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command + " ran", stopping);
    }
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(place -> Files.isExecutable(place.resolve("infra/kehu")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("infra/kehu was not found above here"));
  }
}
