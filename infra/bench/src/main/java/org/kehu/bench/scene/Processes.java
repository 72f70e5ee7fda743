package org.kehu.bench.scene;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Processes of the bench beside the suite: waiting for one to listen, and ending it. */
final class Processes {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long PAUSE_MS = 200;

  private Processes() {}

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
