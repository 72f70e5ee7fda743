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

/** Counts visits planned and made, and work reports handed in. */
@Component
class VisitFactListener implements FactListener {

  private static final String VISIT = "kehu.visit.";

  /** What is read of {@code kehu.visit.visit-planned.v1}. */
  record Planned(
      String visitId, Instant plannedAt, @Nullable String ownerId, String departmentId) {}

  /** What is read of {@code kehu.visit.visit-rescheduled.v1}. */
  record Rescheduled(String visitId, Instant plannedAt) {}

  /** What is read of {@code kehu.visit.work-report-drafted.v1}. */
  record Drafted(String workReportId, String authorId, String departmentId, Instant dueAt) {}

  /** What is read of {@code kehu.visit.work-report-submitted.v1}. */
  record Submitted(String workReportId, boolean late) {}

  private final FactDesk desk;

  VisitFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "visit-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.VISIT);
  }

  @Override
  public Set<String> types() {
    return Set.of(
        VISIT + "visit-planned.v1",
        VISIT + "visit-rescheduled.v1",
        VISIT + "visit-cancelled.v1",
        VISIT + "visit-conducted.v1",
        VISIT + "work-report-drafted.v1",
        VISIT + "work-report-submitted.v1");
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.VISIT, FactKind.REPORT);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    String id = event.subject();
    long sequence = event.sequence();
    switch (event.type().substring(VISIT.length())) {
      case "visit-planned.v1" -> {
        Planned one = event.as(Planned.class);
        into.begin(
            ServiceFact.ofVisit(id, sequence, one.departmentId(), one.ownerId(), one.plannedAt()));
      }
      case "visit-rescheduled.v1" -> {
        Instant to = event.as(Rescheduled.class).plannedAt();
        into.follow(id, sequence, fact -> fact.moved(to));
      }
      case "visit-cancelled.v1" -> into.follow(id, sequence, ServiceFact::voided);
      case "visit-conducted.v1" -> into.follow(id, sequence, ServiceFact::made);
      case "work-report-drafted.v1" -> {
        Drafted one = event.as(Drafted.class);
        into.begin(
            ServiceFact.ofReport(id, sequence, one.departmentId(), one.authorId(), one.dueAt()));
      }
      default -> {
        boolean late = event.as(Submitted.class).late();
        into.follow(id, sequence, fact -> fact.handedIn(late));
      }
    }
  }
}
