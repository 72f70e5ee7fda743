package org.kehu.survey.improvement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.improvement.Feedback;
import org.kehu.survey.improvement.Improvement;
import org.kehu.survey.improvement.ImprovementStatus;
import org.kehu.survey.improvement.Measure;
import org.kehu.survey.improvement.Missing;
import org.kehu.survey.improvement.RuleChange;
import org.kehu.survey.measure.Kpi;

/** An improvement as callers read it. */
@Schema(name = "Improvement")
record ImprovementView(
    String id,
    @Schema(example = "GJ-2026-0001") String number,
    ImprovementStatus status,
    @Schema(description = "What it lacks before it can be closed") Set<Missing> missing,
    @Schema(example = "缩短周末来件的处理时间") String title,
    @Schema(example = "customer-service") String departmentId,
    Kpi kpi,
    List<Feedback> feedback,
    MeasureView before,
    @Nullable ChangeView change,
    @Nullable MeasureView after,
    @Nullable @Schema(description = "Whether the indicator rose; absent until measured again")
        Boolean better,
    @Nullable Instant closedAt,
    Instant createdAt,
    Instant changedAt) {

  /** A measure. */
  @Schema(name = "ImprovementMeasure")
  record MeasureView(
      @Schema(example = "2026-10") String period,
      @Schema(example = "88.50") BigDecimal value,
      @Schema(example = "52") long n,
      @Schema(example = "cases-solved-in-time") String formula,
      @Schema(example = "1") int formulaVersion,
      Instant takenAt) {

    static @Nullable MeasureView of(@Nullable Measure one) {
      return one == null
          ? null
          : new MeasureView(
              one.period(),
              one.value(),
              one.n(),
              one.formula(),
              one.formulaVersion(),
              one.takenAt());
    }
  }

  /** A changed rule. */
  @Schema(name = "ChangedRule")
  record ChangeView(
      @Schema(example = "complaint-deadlines") String rule,
      @Schema(example = "周末安排值班，首次响应缩短为 2 小时。") String change,
      LocalDate from,
      @Schema(example = "st-zhou-zhuguan") String notedBy) {

    static @Nullable ChangeView of(@Nullable RuleChange one) {
      return one == null ? null : new ChangeView(one.rule(), one.change(), one.from(), one.by());
    }
  }

  static ImprovementView of(Improvement one) {
    Measure before = one.before();
    return new ImprovementView(
        one.id(),
        one.number(),
        one.status(),
        one.missing(),
        one.title(),
        one.departmentId(),
        one.kpi(),
        one.feedback(),
        new MeasureView(
            before.period(),
            before.value(),
            before.n(),
            before.formula(),
            before.formulaVersion(),
            before.takenAt()),
        ChangeView.of(one.change()),
        MeasureView.of(one.after()),
        one.isBetter(),
        one.closedAt(),
        one.createdAt(),
        one.changedAt());
  }
}
