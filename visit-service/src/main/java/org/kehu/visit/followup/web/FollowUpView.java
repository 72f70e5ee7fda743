package org.kehu.visit.followup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.followup.Closing;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpRecord;
import org.kehu.visit.followup.FollowUpSource;
import org.kehu.visit.followup.FollowUpStatus;

/** A follow-up as callers see it. */
@Schema(name = "FollowUp", description = "A next step with a customer (跟进)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowUpView(
    String id,
    @Schema(example = "GJ-20261123-0001") String number,
    String customerId,
    FollowUpSource source,
    @Schema(example = "st-feng-dakehu") String ownerId,
    String departmentId,
    FollowUpStatus status,
    @Schema(example = "寄送年度检测方案并电话跟进") String what,
    ContactMode mode,
    @Schema(example = "2026-12-10") LocalDate dueOn,
    List<FollowUpRecord> records,
    @Nullable Closing closing,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static FollowUpView of(FollowUp followUp) {
    return new FollowUpView(
        followUp.id(),
        followUp.number(),
        followUp.customerId(),
        followUp.source(),
        followUp.ownerId(),
        followUp.departmentId(),
        followUp.status(),
        followUp.task().what(),
        followUp.task().mode(),
        followUp.task().dueOn(),
        followUp.records(),
        followUp.closing(),
        followUp.level().name(),
        followUp.createdAt(),
        followUp.changedAt(),
        followUp.version());
  }
}
