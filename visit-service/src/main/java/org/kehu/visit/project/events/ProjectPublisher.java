package org.kehu.visit.project.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.project.CustomerProject;
import org.kehu.visit.project.ProjectEvent;
import org.kehu.visit.project.ProjectEvent.ProjectAccessChanged;
import org.kehu.visit.project.ProjectEvent.ProjectChanged;
import org.kehu.visit.project.ProjectEvent.ProjectClosed;
import org.kehu.visit.project.ProjectEvent.ProjectDelivered;
import org.kehu.visit.project.ProjectEvent.ProjectOpened;
import org.springframework.stereotype.Component;

/** Tells others of customers' projects: ids, codes, days; names and notes stay here. */
@Component
class ProjectPublisher implements EventPublisher<CustomerProject, ProjectEvent> {

  @Override
  public OutgoingEvent publish(CustomerProject project, ProjectEvent event) {
    String happened =
        switch (event) {
          case ProjectOpened() -> "opened";
          case ProjectChanged() -> "changed";
          case ProjectDelivered() -> "delivered";
          case ProjectClosed() -> "closed";
          case ProjectAccessChanged() -> "access-changed";
        };
    return new OutgoingEvent(
        Topics.EVENTS,
        "kehu.visit.project-" + happened + ".v1",
        told(project),
        project.customerId());
  }

  @Override
  public List<StateRecord> states(CustomerProject project) {
    return List.of(
        new StateRecord(
            Topics.STATE, project.id(), Topics.STATE, state(project), project.customerId()));
  }

  private static Told told(CustomerProject project) {
    return new Told(
        project.id(),
        project.number(),
        project.customerId(),
        project.status().name(),
        project.ownerId(),
        project.startedOn(),
        project.deliveredOn(),
        project.departmentId(),
        project.level().name());
  }

  private static State state(CustomerProject project) {
    return new State(
        "PROJECT",
        project.id(),
        project.number(),
        project.customerId(),
        project.status().name(),
        project.ownerId(),
        project.startedOn(),
        project.deliveredOn(),
        project.departmentId(),
        project.level().name());
  }

  record Told(
      String projectId,
      String number,
      String customerId,
      String status,
      @Nullable String ownerId,
      LocalDate startedOn,
      @Nullable LocalDate deliveredOn,
      String departmentId,
      String level) {}

  record State(
      String kind,
      String projectId,
      String number,
      String customerId,
      String status,
      @Nullable String ownerId,
      LocalDate startedOn,
      @Nullable LocalDate deliveredOn,
      String departmentId,
      String level) {}
}
