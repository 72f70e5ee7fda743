package org.kehu.survey.measure.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/** Counts the contacts of customers: how soon answered, how soon solved, by whom. */
@Component
class CaseFactListener implements FactListener {

  private static final String PREFIX = "kehu.complaint.";

  /** Source of a complaint that a low score opened. */
  private static final String SURVEY = "SURVEY";

  /** Outcome of a callback in which the customer was reached. */
  private static final String HELD = "HELD";

  /** What is read of {@code kehu.complaint.case-registered.v1}. */
  record Registered(
      String caseId,
      @Nullable String source,
      String firstContactOwnerId,
      @Nullable String assigneeId,
      String departmentId) {}

  /** What is read of {@code kehu.complaint.case-acknowledged.v1}. */
  record Acknowledged(String caseId, Instant acknowledgedAt) {}

  /** What is read of {@code kehu.complaint.case-assigned.v1}. */
  record Assigned(String caseId, String assigneeId, String departmentId) {}

  /** What is read of {@code kehu.complaint.case-transferred.v1}. */
  record Transferred(String caseId, @Nullable String toId, String departmentId) {}

  /** What is read of {@code kehu.complaint.case-resolved.v1}. */
  record Resolved(
      String caseId, String departmentId, @Nullable String assigneeId, Instant resolvedAt) {}

  /** What is read of {@code kehu.complaint.callback-held.v1}. */
  record CalledBack(String outcome) {}

  private final FactDesk desk;

  CaseFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "case-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of(
        PREFIX + "case-registered.v1",
        PREFIX + "case-acknowledged.v1",
        PREFIX + "case-assigned.v1",
        PREFIX + "case-transferred.v1",
        PREFIX + "case-resolved.v1",
        PREFIX + "callback-held.v1",
        PREFIX + "case-reopened.v1",
        PREFIX + "case-withdrawn.v1",
        PREFIX + "case-merged.v1");
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.CASE);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    String id = event.subject();
    long sequence = event.sequence();
    switch (event.type().substring(PREFIX.length())) {
      case "case-registered.v1" -> registered(event, into);
      case "case-acknowledged.v1" -> {
        Instant at = event.as(Acknowledged.class).acknowledgedAt();
        into.follow(id, sequence, fact -> fact.answered(at));
      }
      case "case-assigned.v1" -> {
        Assigned to = event.as(Assigned.class);
        into.follow(id, sequence, fact -> fact.assigned(to.assigneeId(), to.departmentId()));
      }
      case "case-transferred.v1" -> {
        Transferred to = event.as(Transferred.class);
        into.follow(id, sequence, fact -> fact.passedOn(to.toId(), to.departmentId()));
      }
      case "case-resolved.v1" -> resolved(event, into);
      case "callback-held.v1" -> calledBack(event, into);
      case "case-reopened.v1" -> into.follow(id, sequence, ServiceFact::reopened);
      default -> into.follow(id, sequence, ServiceFact::voided);
    }
  }

  private static void registered(IncomingEvent event, FactDesk into) {
    Registered one = event.as(Registered.class);
    String assignee = one.assigneeId();
    into.registered(
        event.subject(),
        event.sequence(),
        one.departmentId(),
        assignee == null ? one.firstContactOwnerId() : assignee,
        one.firstContactOwnerId(),
        SURVEY.equals(one.source()) ? event.correlationId() : null,
        event.time());
  }

  private static void resolved(IncomingEvent event, FactDesk into) {
    Resolved one = event.as(Resolved.class);
    into.solved(
        event.subject(),
        one.caseId(),
        event.sequence(),
        one.departmentId(),
        one.assigneeId(),
        one.resolvedAt());
  }

  private static void calledBack(IncomingEvent event, FactDesk into) {
    if (event.as(CalledBack.class).outcome().equals(HELD)) {
      into.follow(event.subject(), event.sequence(), fact -> fact.calledBack(event.time()));
    }
  }
}
