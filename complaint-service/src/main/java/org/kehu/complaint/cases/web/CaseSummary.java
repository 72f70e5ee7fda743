package org.kehu.complaint.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Severity;

/** A case in a list: no personal data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseSummary")
record CaseSummary(
    String id,
    @Schema(example = "TS-20261122-0001") String number,
    CaseKind kind,
    CaseStatus status,
    Severity severity,
    @Nullable CauseType causeType,
    @Schema(example = "TELEPHONE") String channel,
    @Schema(example = "11月8日送检的面料至今未出报告") String description,
    CaseView.@Nullable CustomerView customer,
    String firstContactOwnerId,
    @Nullable String assigneeId,
    String departmentId,
    Instant receivedAt,
    @Nullable Instant promisedUntil,
    @Nullable Instant dueAt,
    String correlationId) {

  static CaseSummary of(ComplaintCase c) {
    return new CaseSummary(
        c.id(),
        c.number(),
        c.kind(),
        c.status(),
        c.severity(),
        c.causeType(),
        c.channel().code(),
        c.statement().description(),
        CaseView.CustomerView.of(c.customer()),
        c.firstContactOwnerId(),
        c.assigneeId(),
        c.departmentId(),
        c.receivedAt(),
        c.promisedUntil().orElse(null),
        c.dueAt(),
        c.correlationId());
  }
}
