package org.kehu.survey.supervision.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.measure.Scorecard;
import org.kehu.survey.measure.web.ScorecardView;
import org.kehu.survey.supervision.MonthlyAssessment;
import org.kehu.survey.supervision.SupervisionReport;
import org.kehu.survey.supervision.SupervisionStatus;

/** A supervision report as callers read it. */
@Schema(name = "SupervisionReport")
record SupervisionView(
    String id,
    @Schema(example = "FJ-2026-0001") String number,
    SupervisionStatus status,
    @Schema(example = "2026-11") String month,
    @Schema(description = "Serves (执行部门)", example = "technical") String executing,
    @Schema(description = "Supervises (监督部门)", example = "sales") String supervising,
    @Schema(description = "Last working day of the month") LocalDate dueOn,
    @Nullable MonthlyAssessment assessment,
    @Nullable @Schema(description = "Of thirty", example = "24") Integer points,
    @Nullable @Schema(example = "st-yang-zongjian") String assessedBy,
    @Nullable @Schema(description = "Indicators of the month when submitted") ScorecardView card,
    @Nullable Instant submittedAt,
    boolean late,
    @Nullable @Schema(example = "st-wang-zong") String notedBy,
    @Nullable @Schema(example = "下月复查整改情况。") String instruction,
    Instant createdAt,
    Instant changedAt) {

  static SupervisionView of(SupervisionReport report) {
    MonthlyAssessment said = report.assessment();
    Scorecard card = report.card();
    return new SupervisionView(
        report.id(),
        report.number(),
        report.status(),
        report.month(),
        report.executing(),
        report.departmentId(),
        report.dueOn(),
        said,
        said == null ? null : said.points(),
        report.assessedBy(),
        card == null ? null : ScorecardView.of(card),
        report.submittedAt(),
        report.isLate(),
        report.notedBy(),
        report.instruction(),
        report.createdAt(),
        report.changedAt());
  }
}
