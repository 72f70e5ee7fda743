package org.kehu.survey.measure.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score as the facts keep it: out of ten, times 100. */
final class HundredthsOfTen {

  private HundredthsOfTen() {}

  static int of(BigDecimal score, int scale) {
    return score
        .multiply(BigDecimal.valueOf(1000))
        .divide(BigDecimal.valueOf(scale), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
