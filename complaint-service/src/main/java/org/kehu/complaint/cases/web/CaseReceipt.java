package org.kehu.complaint.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;

/**
 * What somebody gets who brought a contact and named a customer that they may not see (回执): what
 * they said, who stays answerable and how far it is. It reads the same whether there is such a
 * customer or not, so nothing in it may come from the customer's file.
 *
 * @param assigneeId who works on it, once a colleague decided that
 * @param allowedMoves what the holder of the receipt may do now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseReceipt")
record CaseReceipt(
    String id,
    @Schema(example = "TS-20261122-0001") String number,
    CaseKind kind,
    CaseStatus status,
    @Schema(example = "TELEPHONE") String channel,
    CaseSource source,
    Severity severity,
    @Nullable CauseType causeType,
    @Schema(example = "11月8日送检的面料至今未出报告") String description,
    @Nullable String remedySought,
    @Nullable String realCause,
    @Nullable Restatement restatement,
    @Nullable String product,
    @Nullable Instant occurredAt,
    Complainant complainant,
    CaseView.@Nullable CustomerView customer,
    String firstContactOwnerId,
    @Nullable String assigneeId,
    Instant receivedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant promisedUntil,
    List<RelatedCase> relatedCases,
    Set<CaseMove> allowedMoves,
    String correlationId) {

  static CaseReceipt of(ComplaintCase c, Complainant person, Set<CaseMove> moves) {
    Statement statement = c.statement();
    return new CaseReceipt(
        c.id(),
        c.number(),
        c.kind(),
        c.status(),
        c.channel().code(),
        c.source(),
        c.severity(),
        c.causeType(),
        statement.description(),
        statement.remedySought(),
        statement.realCause(),
        statement.restatement(),
        statement.product(),
        statement.occurredAt(),
        person,
        CaseView.CustomerView.of(c, Disclosure.RECEIPT),
        c.firstContactOwnerId(),
        c.isAssignedByHand() ? c.assigneeId() : null,
        c.receivedAt(),
        c.acknowledgedAt(),
        c.promisedUntil().orElse(null),
        c.related(),
        moves,
        c.correlationId());
  }
}
