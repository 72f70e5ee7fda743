package org.kehu.survey.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator beside its target.
 *
 * @param n number of facts in it
 * @param value percent, or out of ten; null of none
 */
public record KpiValue(
    Kpi kpi,
    String formula,
    int formulaVersion,
    long n,
    @Nullable BigDecimal value,
    BigDecimal target) {

  /** By the present formula of the indicator. */
  public static KpiValue of(Kpi kpi, long n, @Nullable BigDecimal value, BigDecimal target) {
    return new KpiValue(kpi, kpi.formula(), kpi.formulaVersion(), n, value, target);
  }

  /** Whether the target is reached; not known of none. */
  public boolean isMet() {
    return value != null && !isBeyond(value);
  }

  /** Whether the target is missed. */
  public boolean isMissed() {
    return value != null && isBeyond(value);
  }

  private boolean isBeyond(BigDecimal found) {
    int order = found.compareTo(target);
    return kpi.isFewerBetter() ? order > 0 : order < 0;
  }
}
