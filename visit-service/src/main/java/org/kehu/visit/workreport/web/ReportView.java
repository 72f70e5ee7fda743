package org.kehu.visit.workreport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.workreport.Figures;
import org.kehu.visit.workreport.Reading;
import org.kehu.visit.workreport.ReportKind;
import org.kehu.visit.workreport.ReportStatus;
import org.kehu.visit.workreport.WorkReport;

/** A work report as callers see it. */
@Schema(name = "WorkReport", description = "A report of a day, week or month (工作报表)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "BG-20261127-0001") String number,
    ReportKind kind,
    @Schema(example = "2026-11-27") String period,
    @Schema(example = "st-feng-dakehu") String authorId,
    String departmentId,
    ReportStatus status,
    Instant dueAt,
    @Schema(description = "What the system knows of the period") Figures figures,
    @Nullable String done,
    @Nullable String problems,
    @Nullable String feedback,
    @Nullable String plans,
    @Nullable Instant submittedAt,
    @Schema(description = "Submitted after it was due") boolean late,
    @Schema(description = "Leader who shall read it") @Nullable String readerId,
    @Nullable Reading reading,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static ReportView of(WorkReport report) {
    return new ReportView(
        report.id(),
        report.number(),
        report.period().kind(),
        report.period().code(),
        report.authorId(),
        report.departmentId(),
        report.status(),
        report.dueAt(),
        report.figures(),
        report.text().done(),
        report.text().problems(),
        report.text().feedback(),
        report.text().plans(),
        report.submittedAt(),
        report.isLate(),
        report.readerId(),
        report.reading(),
        report.createdAt(),
        report.changedAt(),
        report.version());
  }
}
