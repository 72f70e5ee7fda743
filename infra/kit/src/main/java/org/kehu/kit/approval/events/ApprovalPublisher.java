package org.kehu.kit.approval.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalEvent;
import org.kehu.kit.approval.ApprovalEvent.ApprovalEnded;
import org.kehu.kit.approval.ApprovalEvent.ApprovalOverdue;
import org.kehu.kit.approval.ApprovalEvent.ApprovalPassedOn;
import org.kehu.kit.approval.ApprovalEvent.ApprovalRequested;
import org.kehu.kit.approval.ApprovalEvent.ApprovalVoted;
import org.kehu.kit.approval.ApprovalEvent.OutcomeApplied;
import org.kehu.kit.approval.ApprovalEvent.SignerAdded;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.Ending;
import org.kehu.kit.approval.Request;
import org.kehu.kit.approval.Seat;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.approval.Voice;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;

/**
 * Tells the steps of an approval on its service's own topic, and the open work of those who are
 * asked. What was asked and why stays inside: only ids, codes and times are told.
 */
public final class ApprovalPublisher implements EventPublisher<Approval, ApprovalEvent> {

  private final String service;

  /**
   * @param service whose approvals they are
   */
  public ApprovalPublisher(String service) {
    this.service = service;
  }

  @Override
  public OutgoingEvent publish(Approval approval, ApprovalEvent event) {
    return switch (event) {
      case ApprovalRequested e -> told("approval-requested", requested(approval));
      case ApprovalVoted e -> told("approval-voted", voted(approval, e));
      case SignerAdded e ->
          told(
              "signer-added",
              new Moved(
                  approval.id(), approval.number(), e.seat(), e.addedSeat(), e.by().personId()));
      case ApprovalPassedOn e ->
          told(
              "approval-passed-on",
              new Moved(approval.id(), approval.number(), e.seat(), e.toSeat(), e.by().personId()));
      case ApprovalOverdue e -> told("approval-overdue", overdue(approval));
      case ApprovalEnded e -> told("approval-ended", ended(approval));
      case OutcomeApplied e -> told("outcome-applied", ended(approval));
    };
  }

  private OutgoingEvent told(String what, Object body) {
    return new OutgoingEvent(
        "kehu." + service + ".v1", "kehu.approval." + what + ".v1", body, null);
  }

  @Override
  public List<StateRecord> states(Approval approval) {
    return new SeatTasks(service).of(approval);
  }

  private static Requested requested(Approval approval) {
    Request request = approval.request();
    return new Requested(
        approval.id(),
        approval.number(),
        request.subject().kind(),
        request.subject().id(),
        request.power().code(),
        request.requesterId(),
        approval.departmentId(),
        request.dueAt(),
        request.expiresAt());
  }

  private static Voted voted(Approval approval, ApprovalVoted event) {
    Voice voice = event.vote().voice();
    return new Voted(
        approval.id(),
        approval.number(),
        event.seat(),
        event.vote().verdict().name(),
        voice.personId(),
        voice.onBehalfOf(),
        voice.letterId());
  }

  private static Overdue overdue(Approval approval) {
    List<String> people =
        approval.open().stream()
            .map(Seat::assigneeId)
            .flatMap(assignee -> Optional.ofNullable(assignee).stream())
            .distinct()
            .toList();
    Request request = approval.request();
    return new Overdue(
        approval.id(), approval.number(), request.requesterId(), people, request.dueAt());
  }

  private static Ended ended(Approval approval) {
    Subject subject = approval.request().subject();
    Optional<Ending> ending = approval.ending();
    return new Ended(
        approval.id(),
        approval.number(),
        subject.kind(),
        subject.id(),
        approval.request().requesterId(),
        approval.status(),
        ending.map(Ending::by).orElse(null),
        ending.map(Ending::onBehalfOf).orElse(null));
  }

  /** Somebody asked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Requested(
      String approvalId,
      String number,
      String subjectKind,
      String subjectId,
      String power,
      String requesterId,
      String departmentId,
      @Nullable Instant dueAt,
      @Nullable Instant expiresAt) {}

  /** Somebody approved or refused. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Voted(
      String approvalId,
      String number,
      int seat,
      String verdict,
      String personId,
      @Nullable String onBehalfOf,
      @Nullable String letterId) {}

  /** Somebody had another asked too, or instead. */
  record Moved(String approvalId, String number, int seat, int toSeat, String personId) {}

  /** The due time has passed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Overdue(
      String approvalId,
      String number,
      String requesterId,
      List<String> waitingFor,
      @Nullable Instant dueAt) {}

  /** It is over, or its outcome is carried out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ended(
      String approvalId,
      String number,
      String subjectKind,
      String subjectId,
      String requesterId,
      ApprovalStatus outcome,
      @Nullable String personId,
      @Nullable String onBehalfOf) {}
}
