package org.kehu.visit.visit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.task.Task;
import org.kehu.visit.visit.Conduct;
import org.kehu.visit.visit.NextStep;
import org.kehu.visit.visit.Summary;
import org.kehu.visit.visit.Visit;
import org.kehu.visit.visit.VisitEvent;
import org.kehu.visit.visit.VisitEvent.VisitAccessChanged;
import org.kehu.visit.visit.VisitEvent.VisitCancelled;
import org.kehu.visit.visit.VisitEvent.VisitChanged;
import org.kehu.visit.visit.VisitEvent.VisitCompleted;
import org.kehu.visit.visit.VisitEvent.VisitConducted;
import org.kehu.visit.visit.VisitEvent.VisitConfirmed;
import org.kehu.visit.visit.VisitEvent.VisitHandedOver;
import org.kehu.visit.visit.VisitEvent.VisitMissed;
import org.kehu.visit.visit.VisitEvent.VisitPlanned;
import org.kehu.visit.visit.VisitEvent.VisitPrepared;
import org.kehu.visit.visit.VisitEvent.VisitReported;
import org.kehu.visit.visit.VisitEvent.VisitRescheduled;
import org.springframework.stereotype.Component;

/** Tells others of visits: ids, codes, times; what was said stays here. */
@Component
class VisitPublisher implements EventPublisher<Visit, VisitEvent> {

  @Override
  public OutgoingEvent publish(Visit visit, VisitEvent event) {
    return switch (event) {
      case VisitPlanned() -> told(visit, "visit-planned", plan(visit));
      case VisitChanged() -> told(visit, "visit-changed", plan(visit));
      case VisitConfirmed() -> told(visit, "visit-confirmed", plan(visit));
      case VisitPrepared() -> told(visit, "visit-prepared", plan(visit));
      case VisitConducted() -> told(visit, "visit-conducted", conducted(visit));
      case VisitCompleted() -> told(visit, "visit-completed", completed(visit));
      case VisitReported() -> told(visit, "visit-reported", reported(visit));
      case VisitRescheduled(Instant previous) ->
          told(visit, "visit-rescheduled", rescheduled(visit, previous));
      case VisitCancelled() -> told(visit, "visit-cancelled", plan(visit));
      case VisitMissed() -> told(visit, "visit-missed", plan(visit));
      case VisitHandedOver(String previous) ->
          told(visit, "visit-handed-over", handedOver(visit, previous)).asGrant();
      case VisitAccessChanged() -> told(visit, "visit-access-changed", accessChanged(visit));
    };
  }

  @Override
  public List<StateRecord> states(Visit visit) {
    return List.of(
        new StateRecord(Topics.STATE, visit.id(), Topics.STATE, state(visit), visit.customerId()),
        task(visit));
  }

  private static StateRecord task(Visit visit) {
    if (!visit.status().isOpen()) {
      return StateRecord.tombstone(Topics.TASKS, visit.id(), Task.TYPE);
    }
    Task task =
        new Task(
            visit.id(),
            "VISIT",
            "visit/" + visit.id(),
            visit.number(),
            visit.ownerId(),
            null,
            visit.departmentId(),
            visit.plannedAt(),
            visit.level().name(),
            "/api/v1/visits/" + visit.id());
    return new StateRecord(Topics.TASKS, visit.id(), Task.TYPE, task, visit.customerId());
  }

  private static OutgoingEvent told(Visit visit, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit." + event + ".v1", data, visit.customerId());
  }

  private static Plan plan(Visit visit) {
    return new Plan(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.plannedAt(),
        visit.ownerId(),
        visit.departmentId(),
        visit.plan().purpose().name());
  }

  private static Rescheduled rescheduled(Visit visit, Instant previous) {
    return new Rescheduled(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.plannedAt(),
        previous,
        visit.ownerId());
  }

  private static Conducted conducted(Visit visit) {
    Conduct conduct = Objects.requireNonNull(visit.conduct(), "conducted without record");
    return new Conducted(
        visit.id(),
        visit.number(),
        visit.customerId(),
        conduct.arrivedAt(),
        conduct.onTime(),
        visit.ownerId());
  }

  private static Completed completed(Visit visit) {
    Summary summary = Objects.requireNonNull(visit.summary(), "completed without summary");
    NextStep next = summary.nextStep();
    return new Completed(
        visit.id(),
        visit.number(),
        visit.customerId(),
        summary.at(),
        visit.ownerId(),
        summary.intention().name(),
        next == null ? null : next.dueOn(),
        next == null ? null : next.ownerId());
  }

  private static Reported reported(Visit visit) {
    var report = Objects.requireNonNull(visit.report(), "reported without report");
    return new Reported(visit.id(), visit.number(), visit.customerId(), report.at(), report.toId());
  }

  private static HandedOver handedOver(Visit visit, String previous) {
    return new HandedOver(
        visit.id(), visit.number(), visit.customerId(), visit.ownerId(), previous);
  }

  private static AccessChanged accessChanged(Visit visit) {
    return new AccessChanged(
        visit.id(), visit.customerId(), visit.departmentId(), visit.level().name());
  }

  private static State state(Visit visit) {
    return new State(
        "VISIT",
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.status().name(),
        visit.plan().purpose().name(),
        visit.plannedAt(),
        visit.ownerId(),
        visit.departmentId(),
        visit.level().name());
  }

  record Plan(
      String visitId,
      String number,
      String customerId,
      Instant plannedAt,
      String ownerId,
      String departmentId,
      String purpose) {}

  record Rescheduled(
      String visitId,
      String number,
      String customerId,
      Instant plannedAt,
      Instant previousPlannedAt,
      String ownerId) {}

  record Conducted(
      String visitId,
      String number,
      String customerId,
      Instant arrivedAt,
      boolean onTime,
      String ownerId) {}

  record Completed(
      String visitId,
      String number,
      String customerId,
      Instant completedAt,
      String ownerId,
      String intention,
      @Nullable LocalDate nextStepDueOn,
      @Nullable String nextStepOwnerId) {}

  record Reported(
      String visitId, String number, String customerId, Instant reportedAt, String reportedToId) {}

  record HandedOver(
      String visitId, String number, String customerId, String ownerId, String previousOwnerId) {}

  record AccessChanged(String visitId, String customerId, String departmentId, String level) {}

  record State(
      String kind,
      String visitId,
      String number,
      String customerId,
      String status,
      String purpose,
      Instant plannedAt,
      String ownerId,
      String departmentId,
      String level) {}
}
