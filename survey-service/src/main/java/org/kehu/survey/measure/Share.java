package org.kehu.survey.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Some of all.
 *
 * @param n all that count
 * @param good how many of them are good
 */
record Share(long n, long good) {

  /** In percent with two decimals, rounded half up; null of none. */
  @Nullable BigDecimal percent() {
    return n == 0
        ? null
        : BigDecimal.valueOf(good * 100).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
  }
}
