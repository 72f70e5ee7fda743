package org.kehu.visit.revisit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.revisit.Outcome;
import org.kehu.visit.revisit.Revisit;
import org.kehu.visit.revisit.RevisitEvent;
import org.kehu.visit.revisit.RevisitEvent.RevisitAccessChanged;
import org.kehu.visit.revisit.RevisitEvent.RevisitCompleted;
import org.kehu.visit.revisit.RevisitEvent.RevisitPlanned;
import org.kehu.visit.revisit.RevisitEvent.RevisitProblemFound;
import org.kehu.visit.revisit.RevisitEvent.RevisitReplanned;
import org.kehu.visit.revisit.RevisitEvent.RevisitWithdrawn;
import org.kehu.visit.revisit.RevisitStatus;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells others of revisits: ids, codes, days; what was said stays here. */
@Component
class RevisitPublisher implements EventPublisher<Revisit, RevisitEvent> {

  private final CompanyCalendar calendar;

  RevisitPublisher(CompanyCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public OutgoingEvent publish(Revisit revisit, RevisitEvent event) {
    return switch (event) {
      case RevisitPlanned() -> told(revisit, "revisit-planned", planned(revisit));
      case RevisitReplanned(LocalDate previous, var reason) ->
          told(revisit, "revisit-replanned", replanned(revisit, previous, reason.name()));
      case RevisitCompleted() -> told(revisit, "revisit-completed", completed(revisit));
      case RevisitProblemFound(var area) ->
          told(revisit, "revisit-problem-found", problemFound(revisit, area.name()));
      case RevisitWithdrawn(var reason) ->
          told(
              revisit,
              "revisit-withdrawn",
              new Withdrawn(revisit.id(), revisit.customerId(), reason.name()));
      case RevisitAccessChanged() ->
          told(
              revisit,
              "revisit-access-changed",
              new AccessChanged(
                  revisit.id(),
                  revisit.customerId(),
                  revisit.departmentId(),
                  revisit.level().name()));
    };
  }

  @Override
  public List<StateRecord> states(Revisit revisit) {
    return List.of(
        new StateRecord(
            Topics.STATE, revisit.id(), Topics.STATE, state(revisit), revisit.customerId()),
        task(revisit));
  }

  private StateRecord task(Revisit revisit) {
    if (revisit.status() != RevisitStatus.PLANNED) {
      return StateRecord.tombstone(Topics.TASKS, revisit.id(), Task.TYPE);
    }
    Task task =
        new Task(
            revisit.id(),
            "REVISIT",
            "revisit/" + revisit.id(),
            revisit.number(),
            revisit.ownerId(),
            null,
            revisit.makerDepartmentId(),
            calendar.endOf(revisit.dueOn()),
            revisit.level().name(),
            "/api/v1/revisits/" + revisit.id());
    return new StateRecord(Topics.TASKS, revisit.id(), Task.TYPE, task, revisit.customerId());
  }

  private static OutgoingEvent told(Revisit revisit, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit." + event + ".v1", data, revisit.customerId());
  }

  private static Planned planned(Revisit revisit) {
    return new Planned(
        revisit.id(),
        revisit.number(),
        revisit.customerId(),
        revisit.dueOn(),
        revisit.ownerId(),
        revisit.departmentId(),
        revisit.cadence(),
        revisit.projectId(),
        revisit.grade(),
        revisit.reckoning().policyVersion());
  }

  private static Replanned replanned(Revisit revisit, LocalDate previous, String reason) {
    return new Replanned(
        revisit.id(),
        revisit.number(),
        revisit.customerId(),
        revisit.dueOn(),
        previous,
        revisit.ownerId(),
        revisit.departmentId(),
        revisit.cadence(),
        revisit.projectId(),
        revisit.grade(),
        revisit.reckoning().policyVersion(),
        reason);
  }

  private static Completed completed(Revisit revisit) {
    Outcome outcome = Objects.requireNonNull(revisit.outcome(), "completed without outcome");
    return new Completed(
        revisit.id(),
        revisit.customerId(),
        outcome.completedAt(),
        outcome.satisfied(),
        outcome.mode().name(),
        revisit.cadence(),
        revisit.projectId(),
        revisit.ownerId());
  }

  private static ProblemFound problemFound(Revisit revisit, String area) {
    Outcome outcome = Objects.requireNonNull(revisit.outcome(), "completed without outcome");
    return new ProblemFound(
        revisit.id(),
        revisit.number(),
        revisit.customerId(),
        area,
        outcome.completedAt(),
        outcome.by(),
        revisit.departmentId());
  }

  private static State state(Revisit revisit) {
    return new State(
        "REVISIT",
        revisit.id(),
        revisit.number(),
        revisit.customerId(),
        revisit.status().name(),
        revisit.cadence(),
        revisit.projectId(),
        revisit.grade(),
        revisit.dueOn(),
        revisit.completedOn(),
        revisit.ownerId(),
        revisit.departmentId(),
        revisit.level().name());
  }

  record Planned(
      String revisitId,
      String number,
      String customerId,
      LocalDate dueOn,
      @Nullable String ownerId,
      String departmentId,
      String cadence,
      @Nullable String projectId,
      String grade,
      int policyVersion) {}

  record Replanned(
      String revisitId,
      String number,
      String customerId,
      LocalDate dueOn,
      LocalDate previousDueOn,
      @Nullable String ownerId,
      String departmentId,
      String cadence,
      @Nullable String projectId,
      String grade,
      int policyVersion,
      String reason) {}

  record Completed(
      String revisitId,
      String customerId,
      Instant completedAt,
      boolean satisfied,
      String mode,
      String cadence,
      @Nullable String projectId,
      @Nullable String ownerId) {}

  record ProblemFound(
      String revisitId,
      String number,
      String customerId,
      String area,
      Instant foundAt,
      String foundById,
      String departmentId) {}

  record Withdrawn(String revisitId, String customerId, String reason) {}

  record AccessChanged(String revisitId, String customerId, String departmentId, String level) {}

  record State(
      String kind,
      String revisitId,
      String number,
      String customerId,
      String status,
      String cadence,
      @Nullable String projectId,
      String grade,
      LocalDate dueOn,
      @Nullable LocalDate completedOn,
      @Nullable String ownerId,
      String departmentId,
      String level) {}
}
