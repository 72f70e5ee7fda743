package org.kehu.visit.customerreport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.customerreport.Announcement;
import org.kehu.visit.customerreport.CustomerReport;
import org.kehu.visit.customerreport.CustomerReportKind;
import org.kehu.visit.customerreport.CustomerReportStatus;
import org.kehu.visit.customerreport.Delivery;
import org.kehu.visit.customerreport.ReportSection;

/** A report to a customer as callers see it. */
@Schema(name = "CustomerReport", description = "A regular report to a customer (客户定期报告)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerReportView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "KB-20261129-0001") String number,
    CustomerReportKind kind,
    CustomerReportStatus status,
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String customerId,
    @Schema(
            description = "Absent while it waits in the department's queue",
            example = "st-feng-dakehu")
        @Nullable String ownerId,
    String departmentId,
    @Schema(description = "What it must tell") Set<ReportSection> sections,
    @Schema(description = "The day after which it tells", example = "2026-08-31")
        LocalDate coversFrom,
    @Schema(description = "Until when the customer shall have it", example = "2026-11-30")
        LocalDate dueOn,
    @Schema(description = "Version of the rules that asked for it", example = "1")
        int policyVersion,
    ReportContentJson content,
    @Schema(description = "Who wrote it last", example = "st-feng-dakehu")
        @Nullable String authorId,
    @Schema(description = "The notice by which the customer is told of it")
        @Nullable Announcement announcement,
    @Nullable Delivery delivery,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static CustomerReportView of(CustomerReport report) {
    return new CustomerReportView(
        report.id(),
        report.number(),
        report.kind(),
        report.status(),
        report.customerId(),
        report.ownerId(),
        report.departmentId(),
        report.sections(),
        report.coversFrom(),
        report.dueOn(),
        report.policyVersion(),
        ReportContentJson.of(report.content()),
        report.authorId(),
        report.announcement(),
        report.delivery(),
        report.level().name(),
        report.createdAt(),
        report.changedAt(),
        report.version());
  }
}
