package org.kehu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A second instance of a service beside the suite's own: the same program with the same environment
 * on ports of its own, as {@code /proc} shows them of the first.
 */
final class Twin implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int MANAGEMENT = 10_000;

  /** The suite's own processes leave the rest of a base's thirty ports free. */
  private static final int APART = 10;

  private final RunningSuite running;
  private final String service;
  private final int port;
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Process process;

  private Twin(
      RunningSuite running, String service, List<String> command, Map<String, String> environment) {
    this.running = running;
    this.service = service;
    this.port = FreePorts.from(running.port(service) + APART);
    this.command = command;
    this.environment = environment;
  }

  /** Whether this system shows how a process was started. */
  static boolean isPossible() {
    return Files.isReadable(Path.of("/proc/self/environ"));
  }

  /** A twin of the suite's own instance that is not yet started. */
  static Twin of(RunningSuite running, String service) {
    Path proc = Path.of("/proc", Long.toString(running.pid(service)));
    Map<String, String> environment = new TreeMap<>();
    for (String line : words(proc.resolve("environ"))) {
      int equals = line.indexOf('=');
      environment.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return new Twin(running, service, words(proc.resolve("cmdline")), environment);
  }

  private static List<String> words(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return List.of(text.split("\0"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  int port() {
    return port;
  }

  /** Where it answers without the gateway. */
  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts it and returns when discovery hands it out. */
  void start() {
    start(Map.of());
  }

  /** The same with further settings. */
  void start(Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.directory(running.launcher().data().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_PORT", Integer.toString(port + MANAGEMENT));
    builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port + MANAGEMENT));
    builder.environment().putAll(settings);
    Path log = running.launcher().data().resolve("logs").resolve(service + "-twin.log");
    try {
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    running.discovery().awaitUp(service, port);
  }

  /** Asks it to end, and returns when it has. */
  void stop() {
    end(Process::destroy);
  }

  /** Ends it as a power cut would. */
  void kill() {
    end(Process::destroyForcibly);
  }

  /** Holds it still, or lets it go on. */
  void freeze(boolean still) {
    RunningSuite.signal(still ? "-STOP" : "-CONT", Objects.requireNonNull(process).pid());
  }

  private void end(java.util.function.Consumer<Process> how) {
    Process ending = process;
    if (ending == null) {
      return;
    }
    how.accept(ending);
    try {
      if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        ending.destroyForcibly();
        throw new IllegalStateException(service + "'s twin did not end when it was asked to");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      ending.destroyForcibly();
    }
    process = null;
  }

  @Override
  public void close() {
    kill();
  }
}
