package org.kehu.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kehu.e2e.twin.RunningProgram;

/**
 * A second instance of a service beside the suite's own: the same program with the same environment
 * on ports of its own.
 */
final class Twin implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The suite's own processes leave the rest of a base's thirty ports free. */
  private static final int APART = 10;

  private final RunningSuite running;
  private final String service;
  private final int port;
  private final RunningProgram program;
  private @Nullable Process process;

  private Twin(RunningSuite running, String service, RunningProgram program) {
    this.running = running;
    this.service = service;
    this.port = FreePorts.from(running.port(service) + APART);
    this.program = program;
  }

  /** A twin of the suite's own instance that is not yet started. */
  static Twin of(RunningSuite running, String service) {
    return new Twin(running, service, RunningProgram.of(running.pid(service)));
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
    Path log = running.launcher().data().resolve("logs").resolve(service + "-twin.log");
    process = program.startAnother(port, settings, log);
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
