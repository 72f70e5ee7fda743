package org.kehu.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** Ports that nobody uses. */
final class FreePorts {

  private static final int USUAL_GATEWAY = 8080;
  private static final int STEP = 30;

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

  private FreePorts() {}

  /** A port base from which no port that the suite needs is taken. */
  static int base() {
    return IntStream.iterate(FIRST_BASE, base -> base < LAST_BASE, base -> base + STEP)
        .filter(base -> USED.stream().allMatch(port -> isFree(base + port - USUAL_GATEWAY)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free ports for the suite were found"));
  }

  /** A free port from here on, between the suite's own. */
  static int from(int port) {
    return IntStream.range(port, port + STEP)
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free port from " + port + " was found"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
