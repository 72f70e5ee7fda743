package org.kehu.survey.measure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.measure.LoopFigures;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;

/** How low scores were followed up, as callers read it. */
@Schema(name = "LowScoreLoops")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoopFiguresView(
    MeasuredKind kind,
    @Nullable @Schema(example = "customer-service") String id,
    @Schema(example = "2026-Q4") String period,
    Instant takenAt,
    @Schema(description = "Low scores (低分)", example = "20") long found,
    @Schema(description = "Led to a complaint (转投诉)", example = "20") long complaints,
    @Schema(description = "Something was done about it (已整改)", example = "18") long actions,
    @Schema(description = "The customer was reached afterwards (已回访)", example = "15")
        long revisits,
    @Schema(description = "The customer answered again (已复测)", example = "12") long measured,
    @Schema(description = "All of that (已闭环)", example = "12") long closed,
    @Schema(description = "Closed, and no longer low (已改善)", example = "10") long better,
    @Nullable @Schema(description = "Closed ones in percent (闭环率)", example = "60.00")
        BigDecimal closedShare,
    @Nullable @Schema(description = "Mean time until closed, in hours (平均闭环时间)", example = "72.50")
        BigDecimal meanHours,
    @Nullable @Schema(description = "The longest time, in hours (最长闭环时间)", example = "160.25")
        BigDecimal longestHours) {

  static LoopFiguresView of(Measured measured, Period period, LoopFigures figures) {
    return new LoopFiguresView(
        measured.kind(),
        measured.id(),
        period.name(),
        figures.takenAt(),
        figures.found(),
        figures.complaints(),
        figures.actions(),
        figures.revisits(),
        figures.measured(),
        figures.closed(),
        figures.better(),
        figures.closedShare(),
        figures.meanHours(),
        figures.longestHours());
  }
}
