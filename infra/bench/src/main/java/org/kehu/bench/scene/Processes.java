package org.kehu.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kehu.bench.ground.Ground;

/** Processes of the bench beside the suite: waiting for one to listen, and ending it. */
final class Processes {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long PAUSE_MS = 200;

  private Processes() {}

  /**
   * Starts a program of the bench and waits until it listens.
   *
   * @param flags of its JVM, beside those that all JVMs of the suite have
   */
  static Process start(
      Ground ground, Class<?> program, int port, List<String> flags, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SERVER_PORT", Integer.toString(port),
                "KEHU_MONGODB_URI", ground.database(),
                "KEHU_ISSUER_URI", "http://localhost:" + ground.port("infra")));
    Path log = ground.data().resolve(program.getSimpleName() + ".log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = builder.start();
      awaitListening(port);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void awaitListening(int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isListening(port)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Nobody listens on port " + port);
      }
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for port " + port, e);
      }
    }
  }

  private static boolean isListening(int port) {
    try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return caller.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Asks it to end, and makes it end when it does not. */
  static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
