package org.kehu.customer.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts of a whole and change, 0.2500 for a quarter. */
final class Shares {

  private static final int DIGITS = 4;

  private Shares() {}

  /** A part of a whole; none of nothing. */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
  }

  /** How much more it is than before, in parts of what it was; null when there was nothing. */
  static @Nullable BigDecimal change(BigDecimal now, BigDecimal before) {
    return before.signum() == 0
        ? null
        : now.subtract(before).divide(before, DIGITS, RoundingMode.HALF_UP);
  }
}
