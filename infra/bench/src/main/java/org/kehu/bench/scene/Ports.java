package org.kehu.bench.scene;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** Waiting for a process of this machine to listen. */
final class Ports {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long PAUSE_MS = 200;

  private Ports() {}

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
}
