package org.kehu.local.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two neighbouring ports of the loopback address that nobody listened on a moment ago. Below the
 * range from which a system numbers outgoing connections, one of which could otherwise take a port
 * between finding and binding it.
 */
public record FreePorts(int first, int second) {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 100;

  /** Looks for them. */
  public static FreePorts find() {
    IOException last = new IOException("none tried");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try (ServerSocket first = listening(port);
          ServerSocket second = listening(port + 1)) {
        return new FreePorts(first.getLocalPort(), second.getLocalPort());
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw new UncheckedIOException("No two free ports after " + ATTEMPTS + " attempts", last);
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
