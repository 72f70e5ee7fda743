package org.kehu.survey.response;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A score with how it was computed.
 *
 * @param formula id of the {@link Formula}
 * @param hundredths the value times 100, rounded half up: stored as a whole number, so that sums
 *     are exact
 * @param scale highest possible value; 10, 5, 7 or 100
 * @param n number of answers in it
 */
public record Score(String formula, int formulaVersion, int hundredths, int scale, int n) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A score of this value. */
  public static Score of(Formula formula, BigDecimal value, int scale, int n) {
    int hundredths = value.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return new Score(formula.id(), formula.version(), hundredths, scale, n);
  }

  /** The value with two decimals. */
  public BigDecimal value() {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
