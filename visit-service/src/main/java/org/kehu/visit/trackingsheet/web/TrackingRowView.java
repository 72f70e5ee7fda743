package org.kehu.visit.trackingsheet.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.followup.Closing;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpRecord;
import org.kehu.visit.followup.FollowUpStatus;
import org.kehu.visit.trackingsheet.TrackingRow;
import org.kehu.visit.visit.Conduct;
import org.kehu.visit.visit.Summary;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitPurpose;
import org.kehu.visit.visit.VisitStatus;
import org.kehu.visit.visit.Visitor;

/** A row of the tracking sheet as callers see it. */
@Schema(name = "VisitTracking", description = "A visit with what followed from it (客户拜访跟踪表)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackingRowView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String visitId,
    @Schema(example = "BF-20261123-0001") String number,
    VisitStatus status,
    String customerId,
    @Schema(example = "KH-2026-000123") @Nullable String customerNumber,
    @Schema(description = "Of enterprises", example = "江南检测设备有限公司") @Nullable String customerName,
    @Schema(example = "st-feng-dakehu") String ownerId,
    List<Visitor> visitors,
    VisitPurpose purpose,
    Instant plannedAt,
    @Schema(example = "了解明年检测需求") @Nullable String content,
    @Schema(description = "How it went (实施情况)") @Nullable Conduct conduct,
    @Schema(description = "Intention, next step, market (拜访总结)") @Nullable Summary summary,
    @Schema(description = "What followed from it (后续跟进)") List<FollowUpRow> followUps) {

  @Schema(name = "VisitTrackingFollowUp", description = "What followed from a visit (后续跟进)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FollowUpRow(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d21") String id,
      @Schema(example = "GJ-20261123-0001") String number,
      @Schema(example = "寄送年度检测方案并电话跟进") String what,
      @Schema(example = "st-feng-dakehu") String ownerId,
      ContactMode mode,
      @Schema(example = "2026-12-10") LocalDate dueOn,
      FollowUpStatus status,
      @Schema(description = "The last contact") @Nullable FollowUpRecord latest,
      @Nullable Closing closing) {

    static FollowUpRow of(FollowUp followUp) {
      List<FollowUpRecord> records = followUp.records();
      return new FollowUpRow(
          followUp.id(),
          followUp.number(),
          followUp.task().what(),
          followUp.ownerId(),
          followUp.task().mode(),
          followUp.task().dueOn(),
          followUp.status(),
          records.isEmpty() ? null : records.getLast(),
          followUp.closing());
    }
  }

  static TrackingRowView of(TrackingRow row) {
    Visit visit = row.visit();
    KnownCustomer customer = row.customer();
    return new TrackingRowView(
        visit.id(),
        visit.number(),
        visit.status(),
        visit.customerId(),
        customer == null ? null : customer.number(),
        customer == null ? null : customer.name(),
        visit.ownerId(),
        visit.plan().visitors(),
        visit.plan().purpose(),
        visit.plannedAt(),
        visit.plan().content(),
        visit.conduct(),
        visit.summary(),
        row.followUps().stream().map(FollowUpRow::of).toList());
  }
}
