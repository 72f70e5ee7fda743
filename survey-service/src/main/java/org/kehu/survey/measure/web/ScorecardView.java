package org.kehu.survey.measure.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.KpiValue;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Scorecard;

/** A scorecard as callers read it. */
@Schema(name = "Scorecard")
public record ScorecardView(
    MeasuredKind kind,
    @Nullable @Schema(example = "customer-service") String id,
    @Schema(example = "2026-Q4") String period,
    Instant takenAt,
    List<ValueView> values,
    @Nullable @Schema(description = "Out of 100 (考核得分)", example = "92.50") BigDecimal score,
    @Nullable @Schema(description = "What the score is called (考核等级)", example = "GOOD")
        String rating,
    @Nullable @Schema(description = "Multiplies the performance pay (绩效系数)", example = "1.00")
        BigDecimal factor,
    @Schema(description = "Version of the rule service-kpis", example = "0") int ruleVersion) {

  /** One indicator. */
  @Schema(name = "KpiValue")
  public record ValueView(
      Kpi kpi,
      @Schema(example = "cases-solved-in-time") String formula,
      @Schema(example = "1") int formulaVersion,
      @Schema(description = "Number of facts in it", example = "48") long n,
      @Nullable @Schema(description = "Percent, or out of ten; absent of none", example = "95.83")
          BigDecimal value,
      @Schema(example = "95") BigDecimal target,
      @Schema(description = "Whether the target is reached by staying below it (越低越好)")
          boolean fewerIsBetter,
      @Schema(description = "Whether the target is reached (达标)") boolean met) {

    static ValueView of(KpiValue one) {
      return new ValueView(
          one.kpi(),
          one.formula(),
          one.formulaVersion(),
          one.n(),
          one.value(),
          one.target(),
          one.kpi().isFewerBetter(),
          one.isMet());
    }
  }

  /** As callers read it. */
  public static ScorecardView of(Scorecard card) {
    return new ScorecardView(
        card.measured().kind(),
        card.measured().id(),
        card.period(),
        card.takenAt(),
        card.values().stream().map(ValueView::of).toList(),
        card.score(),
        card.rating(),
        card.factor(),
        card.ruleVersion());
  }
}
