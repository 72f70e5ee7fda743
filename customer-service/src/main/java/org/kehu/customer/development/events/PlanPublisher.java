package org.kehu.customer.development.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.development.DevelopmentPlan;
import org.kehu.customer.development.PlanEvent;
import org.kehu.customer.development.PlanStatus;
import org.kehu.customer.development.PlanTask;
import org.kehu.customer.development.ProgressMeeting;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what becomes of development plans; tasks and evaluations of running ones are open work. */
@Component
class PlanPublisher implements EventPublisher<DevelopmentPlan, PlanEvent> {

  private static final String PATH = "/api/v1/customers/development-plans/";

  private final CustomerProperties properties;

  PlanPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  /** The body of every event of a plan; the task and the meeting only where there is one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String planId,
      String number,
      String departmentId,
      String status,
      int version,
      @Nullable String taskId,
      @Nullable String responsibleId,
      @Nullable String outcome,
      @Nullable String meetingId) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String departmentId,
      String level,
      String link,
      String assigneeId,
      String dueAt) {}

  @Override
  public OutgoingEvent publish(DevelopmentPlan plan, PlanEvent event) {
    return switch (event) {
      case PlanEvent.PlanDrafted drafted -> out("drafted", told(plan));
      case PlanEvent.PlanAdjusted adjusted -> out("adjusted", told(plan));
      case PlanEvent.TaskGiven given -> out("task-given", told(plan, given.task()));
      case PlanEvent.TaskSettled settled -> out("task-settled", told(plan, settled.task()));
      case PlanEvent.PlanAgreed agreed -> out("agreed", told(plan));
      case PlanEvent.PlanStarted started -> out("started", told(plan));
      case PlanEvent.PlanEvaluated evaluated -> out("evaluated", told(plan));
      case PlanEvent.MeetingHeld held -> out("meeting-held", told(plan, held.meeting()));
      case PlanEvent.PlanClosed closed -> out("closed", told(plan));
    };
  }

  private static OutgoingEvent out(String what, Told told) {
    String type = "kehu.customer.development-plan-" + what + ".v1";
    return new OutgoingEvent(Topics.CUSTOMER, type, told, null);
  }

  private static Told told(DevelopmentPlan plan) {
    return told(plan, null, null, null, null);
  }

  private static Told told(DevelopmentPlan plan, PlanTask task) {
    PlanTask.Settlement settlement = task.settlement();
    String outcome = settlement == null ? null : settlement.outcome().name();
    return told(plan, task.id(), task.responsibleId(), outcome, task.meetingId());
  }

  private static Told told(DevelopmentPlan plan, ProgressMeeting meeting) {
    return told(plan, null, null, null, meeting.id());
  }

  private static Told told(
      DevelopmentPlan plan,
      @Nullable String taskId,
      @Nullable String responsibleId,
      @Nullable String outcome,
      @Nullable String meetingId) {
    return new Told(
        plan.id(),
        plan.number(),
        plan.departmentId(),
        plan.status().name(),
        plan.versions().size(),
        taskId,
        responsibleId,
        outcome,
        meetingId);
  }

  @Override
  public List<StateRecord> states(DevelopmentPlan plan) {
    if (plan.status() == PlanStatus.DRAFT || plan.status() == PlanStatus.AGREED) {
      return List.of();
    }
    List<StateRecord> all = new ArrayList<>();
    plan.tasks().forEach(task -> all.add(state(plan, task)));
    String evaluation = plan.id() + "-evaluation";
    LocalDate due = plan.evaluationDueOn();
    all.add(
        due == null
            ? done(evaluation)
            : open(plan, evaluation, "DEVELOPMENT_EVALUATION", plan.takenBy(), due));
    return all;
  }

  private StateRecord state(DevelopmentPlan plan, PlanTask task) {
    return task.isOpen()
        ? open(plan, task.id(), "DEVELOPMENT_TASK", task.responsibleId(), task.dueOn())
        : done(task.id());
  }

  private static StateRecord done(String id) {
    return StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
  }

  private StateRecord open(
      DevelopmentPlan plan, String id, String kind, String assigneeId, LocalDate due) {
    Task task =
        new Task(
            id,
            kind,
            plan.subject(),
            plan.number(),
            plan.departmentId(),
            plan.level().name(),
            PATH + plan.id(),
            assigneeId,
            due.plusDays(1).atStartOfDay(properties.zone()).toInstant().toString());
    return new StateRecord(Topics.TASKS, id, Topics.TASKS, task, null);
  }
}
