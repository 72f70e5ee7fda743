package org.kehu.bench;

import java.util.Locale;

/**
 * One line of the results: the peer's figure, ours, and whether the gate holds.
 *
 * @param gate what must hold, in words; empty where nothing must
 * @param holds whether it does
 */
public record Finding(
    String what, String peer, String ours, String ratio, String gate, boolean holds) {

  /** That nothing could be measured, and why. */
  public static Finding brokenOff(RuntimeException why) {
    Throwable first = why;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String reason = String.valueOf(first.getMessage()).replace('|', '/').replace('\n', ' ');
    return new Finding("broke off: " + reason, "", "", "", "comes to its end", false);
  }

  /** A number as people read it. */
  public static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Ours in parts of the peer's. */
  public static String ratio(double ours, double peer) {
    return String.format(Locale.ROOT, "%.2f", ours / peer);
  }

  String row() {
    String verdict = gate.isEmpty() ? "" : holds ? "holds" : "**does not hold**";
    return "| %s | %s | %s | %s | %s | %s |".formatted(what, peer, ours, ratio, gate, verdict);
  }
}
