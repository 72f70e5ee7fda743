package org.kehu.visit.inbound.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.inbound.Expense;
import org.kehu.visit.inbound.InboundEvent;
import org.kehu.visit.inbound.InboundEvent.InboundAccessChanged;
import org.kehu.visit.inbound.InboundEvent.InboundAnnounced;
import org.kehu.visit.inbound.InboundEvent.InboundArranged;
import org.kehu.visit.inbound.InboundEvent.InboundCancelled;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseAsked;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseDecided;
import org.kehu.visit.inbound.InboundEvent.InboundExpenseSettled;
import org.kehu.visit.inbound.InboundEvent.InboundReceived;
import org.kehu.visit.inbound.InboundRecord;
import org.kehu.visit.inbound.InboundStatus;
import org.kehu.visit.inbound.InboundVisit;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/**
 * Tells others of customers who visit us: ids, codes, times, amounts; guests and words stay here.
 */
@Component
class InboundPublisher implements EventPublisher<InboundVisit, InboundEvent> {

  @Override
  public OutgoingEvent publish(InboundVisit visit, InboundEvent event) {
    return switch (event) {
      case InboundAnnounced() -> told(visit, "announced", plan(visit));
      case InboundArranged() -> told(visit, "arranged", plan(visit));
      case InboundReceived() -> told(visit, "received", received(visit));
      case InboundCancelled() -> told(visit, "cancelled", plan(visit));
      case InboundExpenseAsked(Expense expense) ->
          told(visit, "expense-asked", cost(visit, expense));
      case InboundExpenseDecided(Expense expense) ->
          told(visit, "expense-decided", cost(visit, expense));
      case InboundExpenseSettled(Expense expense) ->
          told(visit, "expense-settled", cost(visit, expense));
      case InboundAccessChanged() ->
          told(
              visit,
              "access-changed",
              new AccessChanged(
                  visit.id(), visit.customerId(), visit.departmentId(), visit.level().name()));
    };
  }

  @Override
  public List<StateRecord> states(InboundVisit visit) {
    return List.of(
        new StateRecord(Topics.STATE, visit.id(), Topics.STATE, state(visit), visit.customerId()),
        task(visit));
  }

  private static StateRecord task(InboundVisit visit) {
    if (visit.status() != InboundStatus.ANNOUNCED) {
      return StateRecord.tombstone(Topics.TASKS, visit.id(), Task.TYPE);
    }
    Task task =
        new Task(
            visit.id(),
            "INBOUND_VISIT",
            "inbound-visit/" + visit.id(),
            visit.number(),
            visit.ownerId(),
            null,
            visit.departmentId(),
            visit.arrangement().expectedAt(),
            visit.level().name(),
            "/api/v1/receptions/inbound/" + visit.id());
    return new StateRecord(Topics.TASKS, visit.id(), Task.TYPE, task, visit.customerId());
  }

  private static OutgoingEvent told(InboundVisit visit, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit.inbound-" + event + ".v1", data, visit.customerId());
  }

  private static Plan plan(InboundVisit visit) {
    return new Plan(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.ownerId(),
        visit.hostDepartmentId(),
        visit.welcome().name(),
        visit.guests().size(),
        visit.arrangement().expectedAt());
  }

  private static Received received(InboundVisit visit) {
    InboundRecord how = Objects.requireNonNull(visit.received(), "received without record");
    return new Received(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.ownerId(),
        visit.welcome().name(),
        how.arrivedAt(),
        how.problems() != null);
  }

  private static Cost cost(InboundVisit visit, Expense expense) {
    Money spent = expense.spent();
    return new Cost(
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.hostDepartmentId(),
        expense.number(),
        expense.state().name(),
        expense.asked().amount(),
        spent == null ? null : spent.amount(),
        expense.asked().currency(),
        expense.askedBy());
  }

  private static State state(InboundVisit visit) {
    return new State(
        "INBOUND_VISIT",
        visit.id(),
        visit.number(),
        visit.customerId(),
        visit.status().name(),
        visit.ownerId(),
        visit.arrangement().expectedAt(),
        visit.departmentId(),
        visit.level().name());
  }

  record Plan(
      String inboundVisitId,
      String number,
      String customerId,
      String ownerId,
      String hostDepartmentId,
      String welcome,
      int guests,
      Instant expectedAt) {}

  record Received(
      String inboundVisitId,
      String number,
      String customerId,
      String ownerId,
      String welcome,
      Instant arrivedAt,
      boolean withProblems) {}

  record Cost(
      String inboundVisitId,
      String number,
      String customerId,
      String hostDepartmentId,
      int expense,
      String expenseState,
      BigDecimal asked,
      @Nullable BigDecimal spent,
      String currency,
      String askedById) {}

  record State(
      String kind,
      String inboundVisitId,
      String number,
      String customerId,
      String status,
      String ownerId,
      Instant plannedAt,
      String departmentId,
      String level) {}

  record AccessChanged(
      String inboundVisitId, String customerId, String departmentId, String level) {}
}
