package org.kehu.visit.businessreport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.businessreport.BusinessFigures;
import org.kehu.visit.businessreport.BusinessReport;
import org.kehu.visit.businessreport.BusinessReportKind;
import org.kehu.visit.businessreport.BusinessReportStatus;
import org.kehu.visit.businessreport.BusinessText;

/** A business report as callers see it. */
@Schema(name = "BusinessReport", description = "What a department reports of a month (经营情况报告)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BusinessReportView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "JY-20261201-0001") String number,
    BusinessReportKind kind,
    BusinessReportStatus status,
    @Schema(example = "sales") String departmentId,
    @Schema(example = "2026-11") String month,
    Instant dueAt,
    @Nullable BusinessText text,
    @Nullable @Schema(example = "st-yang-zongjian") String authorId,
    @Schema(description = "What the system knew when it was submitted")
        @Nullable FiguresView figures,
    @Nullable Instant submittedAt,
    boolean late,
    @Nullable @Schema(example = "st-wang-zong") String notedBy,
    @Nullable @Schema(example = "同意") String instruction,
    Instant createdAt,
    Instant changedAt,
    long version) {

  @Schema(name = "BusinessFigures", description = "Work and expenses of the month (工作与费用)")
  record FiguresView(
      @Schema(example = "42") int visits,
      @Schema(example = "9") int newCustomerVisits,
      @Schema(example = "57") int followUps,
      @Schema(example = "120") int revisits,
      @Schema(example = "31") int receptions,
      MoneyJson budget,
      MoneyJson spent,
      Instant takenAt) {

    static FiguresView of(BusinessFigures known) {
      return new FiguresView(
          known.visits(),
          known.newCustomerVisits(),
          known.followUps(),
          known.revisits(),
          known.receptions(),
          json(known.budget()),
          json(known.spent()),
          known.takenAt());
    }

    private static MoneyJson json(Money money) {
      return Objects.requireNonNull(MoneyJson.of(money));
    }
  }

  static BusinessReportView of(BusinessReport report) {
    BusinessFigures figures = report.figures();
    return new BusinessReportView(
        report.id(),
        report.number(),
        report.kind(),
        report.status(),
        report.departmentId(),
        report.month().toString(),
        report.dueAt(),
        report.text(),
        report.authorId(),
        figures == null ? null : FiguresView.of(figures),
        report.submittedAt(),
        report.isLate(),
        report.notedBy(),
        report.instruction(),
        report.createdAt(),
        report.changedAt(),
        report.version());
  }
}
