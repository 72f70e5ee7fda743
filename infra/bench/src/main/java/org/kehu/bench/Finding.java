package org.kehu.bench;

import java.util.Locale;

/**
 * One line of the results: the peer's figure, ours, and how ours stands to gate and goal.
 *
 * @param gate what must hold, in words; empty where nothing must
 * @param holds whether it does
 * @param goal where we want to be, in words
 * @param distance from there
 */
public record Finding(
    String what,
    String peer,
    String ours,
    String ratio,
    String gate,
    boolean holds,
    String goal,
    String distance) {

  /** Ours beside the peer's; judged is ours. The peer's is not a number where none could run. */
  public static Finding beside(String what, double peer, double ours, Target target) {
    return judged(what, peer, ours, ours, target);
  }

  /** Ours beside the peer's; judged is ours in parts of the peer's. */
  public static Finding relative(String what, double peer, double ours, Target target) {
    return judged(what, peer, ours, ours / peer, target);
  }

  /** Ours, which has no peer. */
  public static Finding alone(String what, double ours, Target target) {
    return judged(what, Double.NaN, ours, ours, target);
  }

  /** A figure that nothing is asked of. */
  public static Finding plain(String what, double ours) {
    return new Finding(what, "", number(ours), "", "", true, "", "");
  }

  /** That nothing could be measured, and why. */
  public static Finding brokenOff(RuntimeException why) {
    Throwable first = why;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    String reason = String.valueOf(first.getMessage()).replace('|', '/').replace('\n', ' ');
    return new Finding("broke off: " + reason, "", "", "", "comes to its end", false, "", "");
  }

  /** A number as people read it; empty for none. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static Finding judged(
      String what, double peer, double ours, double figure, Target target) {
    return new Finding(
        what,
        number(peer),
        number(ours),
        number(ours / peer),
        target.gateInWords(),
        target.holds(figure),
        target.goalInWords(),
        target.distance(figure));
  }

  String row() {
    String verdict = gate.isEmpty() ? "" : holds ? "holds" : "**does not hold**";
    return "| %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(what, peer, ours, ratio, gate, verdict, goal, distance);
  }
}
