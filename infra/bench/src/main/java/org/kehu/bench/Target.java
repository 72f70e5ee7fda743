package org.kehu.bench;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a figure must reach and where we want it to be.
 *
 * @param gate what must hold
 * @param goal beyond it nobody in the field is
 * @param isMost true when the figure must not exceed them; false when it must not fall below
 * @param unit behind a number, with the space before it if there is to be one
 */
public record Target(double gate, double goal, boolean isMost, String unit) {

  /** For what should be little. */
  public static Target atMost(double gate, double goal, String unit) {
    return new Target(gate, goal, true, unit);
  }

  /** For what should be much. */
  public static Target atLeast(double gate, double goal, String unit) {
    return new Target(gate, goal, false, unit);
  }

  boolean holds(double figure) {
    return reaches(figure, gate);
  }

  /** How far the figure is from the goal, in parts of the goal if it is not nothing. */
  String distance(double figure) {
    if (Double.isNaN(figure)) {
      return "not measured";
    }
    if (reaches(figure, goal)) {
      return "reached";
    }
    String side = isMost ? "above" : "below";
    double apart = Math.abs(figure - goal);
    return goal == 0
        ? Finding.number(apart) + " " + side
        : String.format(Locale.ROOT, "%.0f %% %s", apart / goal * 100, side);
  }

  String gateInWords() {
    return words(gate);
  }

  String goalInWords() {
    return words(goal);
  }

  private boolean reaches(double figure, double bound) {
    return isMost ? figure <= bound : figure >= bound;
  }

  private String words(double bound) {
    String number = BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    return (isMost ? "≤ " : "≥ ") + number + unit;
  }
}
