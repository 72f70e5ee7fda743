package org.kehu.survey.measure.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.Facts;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/** Counts the contacts of customers: how soon answered, how soon solved, by whom. */
@Component
class CaseFactListener implements Effect {

  private static final String CASE = "kehu.complaint.case-";

  /** What is read of {@code kehu.complaint.case-registered.v1}. */
  record Registered(
      String caseId,
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

  private final FactDesk desk;
  private final Facts facts;

  CaseFactListener(FactDesk desk, Facts facts) {
    this.desk = desk;
    this.facts = facts;
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
        CASE + "registered.v1",
        CASE + "acknowledged.v1",
        CASE + "assigned.v1",
        CASE + "transferred.v1",
        CASE + "resolved.v1",
        CASE + "reopened.v1",
        CASE + "withdrawn.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    long sequence = event.sequence();
    switch (event.type().substring(CASE.length())) {
      case "registered.v1" -> registered(event);
      case "acknowledged.v1" -> {
        Instant at = event.as(Acknowledged.class).acknowledgedAt();
        facts.follow(event.subject(), sequence, fact -> fact.answered(at));
      }
      case "assigned.v1" -> {
        Assigned to = event.as(Assigned.class);
        facts.follow(
            event.subject(), sequence, fact -> fact.assigned(to.assigneeId(), to.departmentId()));
      }
      case "transferred.v1" -> {
        Transferred to = event.as(Transferred.class);
        facts.follow(
            event.subject(), sequence, fact -> fact.passedOn(to.toId(), to.departmentId()));
      }
      case "resolved.v1" -> resolved(event);
      case "reopened.v1" -> facts.follow(event.subject(), sequence, ServiceFact::reopened);
      default -> facts.follow(event.subject(), sequence, ServiceFact::voided);
    }
  }

  private void registered(IncomingEvent event) {
    Registered one = event.as(Registered.class);
    String assignee = one.assigneeId();
    desk.registered(
        event.subject(),
        event.sequence(),
        one.departmentId(),
        assignee == null ? one.firstContactOwnerId() : assignee,
        one.firstContactOwnerId(),
        event.time());
  }

  private void resolved(IncomingEvent event) {
    Resolved one = event.as(Resolved.class);
    desk.solved(
        event.subject(),
        one.caseId(),
        event.sequence(),
        one.departmentId(),
        one.assigneeId(),
        one.resolvedAt());
  }
}
