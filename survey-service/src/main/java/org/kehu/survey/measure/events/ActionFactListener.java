package org.kehu.survey.measure.events;

import java.util.List;
import java.util.Set;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/** Notes which cases brought about a corrective action, one fact a case. */
@Component
class ActionFactListener implements FactListener {

  private static final String PLANNED = "kehu.complaint.action-planned.v1";
  private static final String CANCELLED = "kehu.complaint.action-cancelled.v1";

  /** What is read of {@code kehu.complaint.action-planned.v1}. */
  record Planned(List<String> caseIds, String ownerId, String departmentId) {}

  /** What is read of {@code kehu.complaint.action-cancelled.v1}. */
  record Cancelled(List<String> caseIds) {}

  private final FactDesk desk;

  ActionFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "action-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINT);
  }

  @Override
  public Set<String> types() {
    return Set.of(PLANNED, CANCELLED);
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.ACTION);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    if (event.type().equals(PLANNED)) {
      Planned one = event.as(Planned.class);
      one.caseIds().forEach(caseId -> into.begin(fact(event, one, caseId)));
    } else {
      event
          .as(Cancelled.class)
          .caseIds()
          .forEach(caseId -> into.follow(id(event, caseId), event.sequence(), ServiceFact::voided));
    }
  }

  private static ServiceFact fact(IncomingEvent event, Planned one, String caseId) {
    return ServiceFact.ofAction(
        id(event, caseId),
        event.sequence(),
        one.departmentId(),
        one.ownerId(),
        caseId,
        event.time());
  }

  private static String id(IncomingEvent event, String caseId) {
    return event.subject() + "/" + caseId;
  }
}
