package org.kehu.survey.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one period as they were when taken (catalogue ).
 *
 * @param score out of 100; null if nothing was measured
 * @param rating what the score is called
 * @param factor of the performance pay
 * @param ruleVersion version of the rule service-kpis; 0 is the shipped one
 */
public record Scorecard(
    Measured measured,
    String period,
    Instant takenAt,
    List<KpiValue> values,
    @Nullable BigDecimal score,
    @Nullable String rating,
    @Nullable BigDecimal factor,
    boolean allowsAward,
    int ruleVersion) {

  /** Whether an indicator misses its target, so that improvements must be suggested. */
  public boolean missesTargets() {
    return values.stream().anyMatch(KpiValue::isMissed);
  }
}
