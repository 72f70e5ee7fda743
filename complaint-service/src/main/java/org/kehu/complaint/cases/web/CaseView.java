package org.kehu.complaint.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.CloseGate;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.Disclosure;
import org.kehu.complaint.cases.OpenCase;
import org.kehu.complaint.cases.Step;
import org.kehu.complaint.cases.clock.Assessment;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.CasePause;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CaseSource;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerClaim;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.solution.Apology;
import org.kehu.complaint.cases.solution.Approval;
import org.kehu.complaint.cases.solution.Callback;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.Fit;
import org.kehu.complaint.cases.solution.FurtherContact;
import org.kehu.complaint.cases.solution.Investigation;
import org.kehu.complaint.cases.solution.ProgressReport;
import org.kehu.complaint.cases.solution.Proposal;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.complaint.cases.solution.ToldEffect;
import org.kehu.kit.access.Level;

/**
 * A case as a caller sees it (投诉处理表, P-12). The complainant is masked for whom it does not concern.
 *
 * @param formerNumber its number in an earlier register
 * @param customer which customer; whether it is verified is told to who sees the customer
 * @param level confidentiality of the customer; told to who sees the customer
 * @param pausedUntil when the resolution clock goes on by itself; only while it is paused
 * @param progress what the customer was told on the way
 * @param furtherContacts when the customer came again before it was solved
 * @param effects what whoever made a suggestion was told of its effect
 * @param apology of the company for its own fault
 * @param allowedMoves what can be done now, by state and by the rules of this case
 * @param closeGate what is still missing before it can be closed; only when solved
 * @param possibleDuplicates open cases of the same customer and product that the caller works with;
 *     only in the answer to the registration
 * @param correlationId the causal chain: cases, surveys and visits that led to each other share it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case")
record CaseView(
    String id,
    @Schema(example = "TS-20261122-0001") String number,
    @Schema(example = "2019-投-0042") @Nullable String formerNumber,
    CaseKind kind,
    CaseStatus status,
    @Schema(example = "TELEPHONE") String channel,
    CaseSource source,
    Severity severity,
    Assessment assessment,
    @Nullable CauseType causeType,
    @Schema(example = "11月8日送检的面料至今未出报告") String description,
    @Nullable String remedySought,
    @Nullable String realCause,
    @Nullable Restatement restatement,
    @Nullable String product,
    @Nullable Instant occurredAt,
    Complainant complainant,
    @Nullable CustomerView customer,
    String firstContactOwnerId,
    @Nullable String assigneeId,
    String departmentId,
    @Nullable Level level,
    Instant receivedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant promisedUntil,
    @Nullable Instant dueAt,
    @Nullable Instant pausedUntil,
    List<DeadlineView> deadlines,
    List<CasePause> pauses,
    List<ProgressReport> progress,
    List<FurtherContact> furtherContacts,
    @Nullable Investigation investigation,
    @Nullable Apology apology,
    List<Proposal> proposals,
    @Nullable Integer acceptedProposal,
    @Nullable String approver,
    List<Approval> approvals,
    @Nullable ResolutionView resolution,
    List<Callback> callbacks,
    @Nullable Closing closing,
    List<Escalation> escalations,
    List<ToldEffect> effects,
    List<RelatedCase> relatedCases,
    int reopened,
    @Nullable String lastReason,
    List<Step> steps,
    Set<CaseMove> allowedMoves,
    @Nullable Set<CloseGate.Unmet> closeGate,
    @Nullable List<OpenCase> possibleDuplicates,
    String correlationId,
    Instant createdAt,
    String createdBy,
    Instant changedAt) {

  /** Which customer it concerns. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseCustomer")
  record CustomerView(
      @Nullable String id,
      @Schema(example = "KH-2026-000123") @Nullable String number,
      @Nullable Boolean verified) {

    /** Whoever does not see the customer reads what was said, and nothing of what was found. */
    static @Nullable CustomerView of(ComplaintCase c, Disclosure disclosure) {
      CustomerClaim claim = disclosure.claim(c);
      Boolean verified = disclosure == Disclosure.WHOLE ? c.customer().verified() : null;
      return claim.isNamed() ? new CustomerView(claim.id(), claim.number(), verified) : null;
    }
  }

  /** A deadline in short; {@code /deadlines/explain} says why. */
  @Schema(name = "CaseDeadline")
  record DeadlineView(ClockKind kind, CaseClock.State state, Instant dueAt) {}

  /** How it was solved. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CaseResolution")
  record ResolutionView(
      String solution,
      @Nullable Fit fit,
      Instant resolvedAt,
      String resolvedBy,
      @Nullable Instant decisionToldAt,
      @Nullable String toldVia) {

    static @Nullable ResolutionView of(@Nullable Resolution resolution) {
      return resolution == null
          ? null
          : new ResolutionView(
              resolution.solution(),
              resolution.fit(),
              resolution.stamp().at(),
              resolution.stamp().by(),
              resolution.toldAt(),
              resolution.toldVia() == null ? null : resolution.toldVia().code());
    }
  }

  static CaseView of(
      ComplaintCase c,
      Disclosure disclosure,
      Complainant person,
      @Nullable Set<CloseGate.Unmet> closeGate,
      @Nullable List<OpenCase> duplicates,
      Instant now) {
    Statement statement = c.statement();
    return new CaseView(
        c.id(),
        c.number(),
        c.formerNumber(),
        c.kind(),
        c.status(),
        c.channel().code(),
        c.source(),
        c.severity(),
        c.assessment(),
        c.causeType(),
        statement.description(),
        statement.remedySought(),
        statement.realCause(),
        statement.restatement(),
        statement.product(),
        statement.occurredAt(),
        person,
        CustomerView.of(c, disclosure),
        c.firstContactOwnerId(),
        c.assigneeId(),
        c.departmentId(),
        disclosure == Disclosure.WHOLE ? c.level() : null,
        c.receivedAt(),
        c.acknowledgedAt(),
        c.promisedUntil().orElse(null),
        c.dueAt(),
        c.paused().open().map(CasePause::until).orElse(null),
        c.clocks().running().stream()
            .map(clock -> new DeadlineView(clock.kind(), c.stateOf(clock, now), clock.dueAt()))
            .toList(),
        c.pauses(),
        c.progress(),
        c.furtherContacts(),
        c.investigation(),
        c.apology(),
        c.proposals(),
        c.acceptedProposal(),
        c.approver() == null ? null : c.approver().wireName(),
        c.approvals(),
        ResolutionView.of(c.resolution()),
        c.callbacks(),
        c.closing(),
        c.escalations(),
        c.effects(),
        c.related(),
        c.reopened(),
        c.lastReason(),
        c.steps(),
        c.allowedMoves(),
        closeGate,
        duplicates,
        c.correlationId(),
        c.createdAt(),
        c.createdBy(),
        c.changedAt());
  }
}
