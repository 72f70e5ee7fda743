package org.kehu.complaint.cases.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.cases.CaseEvent;
import org.kehu.complaint.cases.CaseEvent.CallbackHeld;
import org.kehu.complaint.cases.CaseEvent.CaseAbsorbed;
import org.kehu.complaint.cases.CaseEvent.CaseAcknowledged;
import org.kehu.complaint.cases.CaseEvent.CaseAmended;
import org.kehu.complaint.cases.CaseEvent.CaseAssessed;
import org.kehu.complaint.cases.CaseEvent.CaseAssigned;
import org.kehu.complaint.cases.CaseEvent.CaseClosed;
import org.kehu.complaint.cases.CaseEvent.CaseCustomerVerified;
import org.kehu.complaint.cases.CaseEvent.CaseDeadlinesMoved;
import org.kehu.complaint.cases.CaseEvent.CaseEscalated;
import org.kehu.complaint.cases.CaseEvent.CaseInvestigated;
import org.kehu.complaint.cases.CaseEvent.CaseInvestigationStarted;
import org.kehu.complaint.cases.CaseEvent.CaseLinked;
import org.kehu.complaint.cases.CaseEvent.CaseMerged;
import org.kehu.complaint.cases.CaseEvent.CaseMigrated;
import org.kehu.complaint.cases.CaseEvent.CasePaused;
import org.kehu.complaint.cases.CaseEvent.CasePromised;
import org.kehu.complaint.cases.CaseEvent.CaseRegistered;
import org.kehu.complaint.cases.CaseEvent.CaseReopened;
import org.kehu.complaint.cases.CaseEvent.CaseResolved;
import org.kehu.complaint.cases.CaseEvent.CaseResumed;
import org.kehu.complaint.cases.CaseEvent.CaseTransferred;
import org.kehu.complaint.cases.CaseEvent.CaseWithdrawn;
import org.kehu.complaint.cases.CaseEvent.EffectTold;
import org.kehu.complaint.cases.CaseEvent.FurtherContactTaken;
import org.kehu.complaint.cases.CaseEvent.NoticeRequested;
import org.kehu.complaint.cases.CaseEvent.ProgressTold;
import org.kehu.complaint.cases.CaseEvent.ProposalAccepted;
import org.kehu.complaint.cases.CaseEvent.ProposalRefused;
import org.kehu.complaint.cases.CaseEvent.ProposalsOffered;
import org.kehu.complaint.cases.CaseEvent.ResultApproved;
import org.kehu.complaint.cases.CaseEvent.ResultRejected;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a case: one wire type an event, the newest state, and the open work. */
@Component
class CaseEventPublisher implements EventPublisher<ComplaintCase, CaseEvent> {

  private static final String TYPE = "kehu.complaint.";
  private static final String PROGRESS = "-progress";

  private final SealedComplainant complainants;

  CaseEventPublisher(SealedComplainant complainants) {
    this.complainants = complainants;
  }

  @Override
  public OutgoingEvent publish(ComplaintCase c, CaseEvent event) {
    String id = c.id();
    String number = c.number();
    String customer = c.customer().fileId();
    return switch (event) {
      case CaseRegistered e -> told(c, "case-registered", registered(c));
      case CaseMigrated e ->
          told(
              c,
              "case-migrated",
              new CaseFacts.Migrated(
                  id,
                  number,
                  customer,
                  c.kind().name(),
                  e.formerNumber(),
                  e.receivedAt(),
                  e.solvedAt()));
      case CaseLinked e ->
          told(
              c,
              "case-linked",
              new CaseFacts.Linked(
                  id, number, customer, e.other().caseId(), e.other().relation().name()));
      case CaseMerged e ->
          told(
              c,
              "case-merged",
              new CaseFacts.Merged(id, number, customer, e.leadingCaseId(), e.contacts()));
      case CaseAbsorbed e ->
          told(
              c,
              "case-absorbed",
              new CaseFacts.Absorbed(id, number, customer, e.mergedCaseId(), e.contacts()));
      case CaseCustomerVerified e ->
          told(c, "case-customer-verified", new CaseFacts.Verified(id, number, e.customerId()));
      case CaseAmended e ->
          told(
              c,
              "case-amended",
              new CaseFacts.Amended(
                  id, number, customer, e.sections(), c.severity().name(), name(c.causeType())));
      case CaseAcknowledged e ->
          told(
              c,
              "case-acknowledged",
              new CaseFacts.Acknowledged(id, number, customer, e.acknowledgedAt()));
      case CasePromised e ->
          told(
              c,
              "case-promised",
              new CaseFacts.Promised(
                  id, number, customer, e.promisedUntil(), e.policyVersion(), e.count()));
      case CaseAssigned e ->
          told(
                  c,
                  "case-assigned",
                  new CaseFacts.Assigned(id, number, customer, e.assigneeId(), e.departmentId()))
              .asGrant();
      case CaseTransferred e ->
          told(
                  c,
                  "case-transferred",
                  new CaseFacts.Transferred(
                      id,
                      number,
                      customer,
                      e.fromId(),
                      e.toId(),
                      e.departmentId(),
                      c.firstContactOwnerId()))
              .asGrant();
      case CaseInvestigationStarted e ->
          told(
              c,
              "case-investigation-started",
              new CaseFacts.InvestigationStarted(id, number, customer, e.investigatorId()));
      case CaseInvestigated e ->
          told(
              c,
              "case-investigated",
              new CaseFacts.Investigated(
                  id, number, customer, e.causeType().name(), e.responsibleDepartmentId()));
      case ProposalsOffered e ->
          told(c, "proposals-offered", new CaseFacts.Offered(id, number, customer, e.count()));
      case ProposalAccepted e ->
          told(c, "proposal-accepted", new CaseFacts.Answered(id, number, customer, e.proposal()));
      case ProposalRefused e ->
          told(c, "proposal-refused", new CaseFacts.Answered(id, number, customer, e.proposal()));
      case ResultApproved e ->
          told(
              c,
              "result-approved",
              new CaseFacts.Decided(id, number, customer, e.approverId(), e.proposal()));
      case ResultRejected e ->
          told(
              c,
              "result-rejected",
              new CaseFacts.Decided(id, number, customer, e.approverId(), e.proposal()));
      case CaseResolved e -> told(c, "case-resolved", resolved(c, e));
      case CallbackHeld e ->
          told(
              c,
              "callback-held",
              new CaseFacts.CalledBack(
                  id, number, customer, e.attempt(), e.outcome().name(), name(e.opinion())));
      case CaseClosed e ->
          told(c, "case-closed", new CaseFacts.Closed(id, number, customer, e.closedAt()));
      case CaseReopened e ->
          told(
              c,
              "case-reopened",
              new CaseFacts.Reopened(id, number, customer, e.reopenedAt(), c.reopened()));
      case CaseWithdrawn e ->
          told(c, "case-withdrawn", new CaseFacts.Withdrawn(id, number, customer, e.withdrawnAt()));
      case CaseDeadlinesMoved e ->
          told(
              c,
              "case-deadlines-moved",
              new CaseFacts.DeadlinesMoved(id, number, customer, e.dueAt()));
      case EffectTold e ->
          told(
              c,
              "effect-told",
              new CaseFacts.EffectTold(id, number, customer, e.actionId(), e.foundAt()));
      case CaseAssessed e -> told(c, "case-assessed", CaseFacts.Assessed.of(c, e.assessment()));
      case CasePaused e ->
          told(
              c,
              "case-paused",
              new CaseFacts.Paused(id, number, customer, e.reason().name(), e.until()));
      case CaseResumed e ->
          told(
              c,
              "case-resumed",
              new CaseFacts.Resumed(id, number, customer, e.reason().name(), e.resumedAt()));
      case ProgressTold e ->
          told(
              c,
              "progress-told",
              new CaseFacts.Talked(id, number, customer, e.via().code(), e.count()));
      case FurtherContactTaken e ->
          told(
              c,
              "further-contact-taken",
              new CaseFacts.Talked(id, number, customer, e.channel().code(), e.count()));
      case NoticeRequested e -> told(c, "notice-requested", NoticeFacts.of(c, e));
      case CaseEscalated e ->
          told(
              c,
              "case-escalated",
              new CaseFacts.Escalated(
                  id, number, customer, e.step().name(), c.assigneeId(), c.departmentId()));
    };
  }

  private static OutgoingEvent told(ComplaintCase c, String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, TYPE + type + ".v1", data, c.customer().fileId());
  }

  private static CaseFacts.Registered registered(ComplaintCase c) {
    return new CaseFacts.Registered(
        c.id(),
        c.number(),
        c.customer().fileId(),
        c.kind().name(),
        c.channel().code(),
        c.source().name(),
        c.severity().name(),
        name(c.causeType()),
        c.firstContactOwnerId(),
        c.assigneeId(),
        c.departmentId(),
        c.related().isEmpty() ? null : c.related().getFirst().caseId());
  }

  private static CaseFacts.Resolved resolved(ComplaintCase c, CaseResolved e) {
    return new CaseFacts.Resolved(
        c.id(),
        c.number(),
        c.customer().fileId(),
        c.kind().name(),
        c.departmentId(),
        c.assigneeId(),
        e.resolvedAt());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  @Override
  public List<StateRecord> states(ComplaintCase c) {
    return c.wasProgressAsked()
        ? List.of(state(c), task(c), progressTask(c))
        : List.of(state(c), task(c));
  }

  private StateRecord state(ComplaintCase c) {
    CaseFacts.State state =
        new CaseFacts.State(
            c.id(),
            c.number(),
            c.kind().name(),
            c.status().name(),
            c.severity().name(),
            c.customer().fileId(),
            c.firstContactOwnerId(),
            c.assigneeId(),
            c.departmentId(),
            c.receivedAt(),
            c.dueAt(),
            complainants.of(c));
    return new StateRecord(
        Topics.COMPLAINT_STATE, c.id(), Topics.COMPLAINT_STATE, state, c.customer().fileId());
  }

  private static StateRecord task(ComplaintCase c) {
    return task(c, c.id(), CaseTask.of(c), c.dueAt());
  }

  /** Beside the task of its state, for a case of which somebody was ever asked (P-27). */
  private static StateRecord progressTask(ComplaintCase c) {
    Instant due = c.clocks().clock(ClockKind.NEXT_RESPONSE).map(CaseClock::dueAt).orElse(null);
    return task(c, c.id() + PROGRESS, CaseTask.ofProgress(c), due);
  }

  private static StateRecord task(
      ComplaintCase c, String taskId, Optional<CaseTask> open, @Nullable Instant dueAt) {
    return open.map(task -> task(c, taskId, task, dueAt))
        .orElseGet(() -> StateRecord.tombstone(Topics.TASK_STATE, taskId, Topics.TASK_STATE));
  }

  private static StateRecord task(
      ComplaintCase c, String taskId, CaseTask task, @Nullable Instant dueAt) {
    Role role = task.role(c);
    CaseFacts.Task body =
        new CaseFacts.Task(
            taskId,
            task.name(),
            "case/" + c.id(),
            c.number(),
            task.assignee(c),
            role == null ? null : role.wireName(),
            c.departmentId(),
            dueAt,
            c.level().name(),
            "/api/v1/complaints/" + c.id());
    return new StateRecord(
        Topics.TASK_STATE, taskId, Topics.TASK_STATE, body, c.customer().fileId());
  }
}
