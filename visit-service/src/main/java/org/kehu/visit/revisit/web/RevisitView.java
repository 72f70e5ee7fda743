package org.kehu.visit.revisit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.revisit.Agreement;
import org.kehu.visit.revisit.Outcome;
import org.kehu.visit.revisit.ReplanReason;
import org.kehu.visit.revisit.Revisit;
import org.kehu.visit.revisit.RevisitStatus;

/** A revisit as callers see it. */
@Schema(name = "Revisit", description = "A planned or made revisit (回访)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisitView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "HF-20261123-0001") String number,
    String customerId,
    @Schema(description = "Why it is owed", example = "GRADE") String cadence,
    @Schema(description = "The project it is about, if it is about one") @Nullable String projectId,
    RevisitStatus status,
    ContactMode mode,
    @Schema(description = "Grade it was planned by", example = "A") String grade,
    @Schema(description = "Who makes it; absent while in the department's queue")
        @Nullable String ownerId,
    String departmentId,
    @Schema(description = "Whose work it is, in whose queue it waits", example = "key-accounts")
        String makerDepartmentId,
    @Schema(description = "Planned day", example = "2026-12-18") LocalDate dueOn,
    @Schema(description = "End of the cycle", example = "2027-02-23") LocalDate latestOn,
    @Schema(description = "Version of the cadence policy", example = "1") int policyVersion,
    @Nullable Agreement agreement,
    @Nullable Outcome outcome,
    @Nullable ReplanReason withdrawnBecause,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static RevisitView of(Revisit revisit) {
    return new RevisitView(
        revisit.id(),
        revisit.number(),
        revisit.customerId(),
        revisit.cadence(),
        revisit.projectId(),
        revisit.status(),
        revisit.mode(),
        revisit.grade(),
        revisit.ownerId(),
        revisit.departmentId(),
        revisit.makerDepartmentId(),
        revisit.dueOn(),
        revisit.latestOn(),
        revisit.reckoning().policyVersion(),
        revisit.agreement(),
        revisit.outcome(),
        revisit.withdrawnBecause(),
        revisit.level().name(),
        revisit.createdAt(),
        revisit.changedAt(),
        revisit.version());
  }
}
