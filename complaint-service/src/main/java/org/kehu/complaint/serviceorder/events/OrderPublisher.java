package org.kehu.complaint.serviceorder.events;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.serviceorder.Appointment;
import org.kehu.complaint.serviceorder.NoShow;
import org.kehu.complaint.serviceorder.OrderEvent;
import org.kehu.complaint.serviceorder.OrderEvent.OrderAppointed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderCancelled;
import org.kehu.complaint.serviceorder.OrderEvent.OrderConfirmed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderDone;
import org.kehu.complaint.serviceorder.OrderEvent.OrderMissed;
import org.kehu.complaint.serviceorder.OrderEvent.OrderOverdue;
import org.kehu.complaint.serviceorder.OrderEvent.OrderRequested;
import org.kehu.complaint.serviceorder.OrderStatus;
import org.kehu.complaint.serviceorder.ServiceOrder;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a service order, without who is there; the work, and what is late. */
@Component
class OrderPublisher implements EventPublisher<ServiceOrder, OrderEvent> {

  private static final String LATE = "-late";

  @Override
  public OutgoingEvent publish(ServiceOrder order, OrderEvent event) {
    return switch (event) {
      case OrderRequested() -> told("requested", moved(order)).asGrant();
      case OrderAppointed(int attempt) -> told("appointed", appointed(order, attempt)).asGrant();
      case OrderConfirmed() -> told("confirmed", moved(order));
      case OrderMissed(NoShow.Party by) -> told("missed", missed(order, by));
      case OrderDone() -> told("done", moved(order));
      case OrderCancelled() -> told("cancelled", moved(order));
      case OrderOverdue(OrderStatus awaited) -> told("overdue", overdue(order, awaited));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(
        Topics.COMPLAINT, "kehu.complaint.service-order-" + type + ".v1", data, null);
  }

  private static OrderFacts.Moved moved(ServiceOrder o) {
    return new OrderFacts.Moved(
        o.id(), o.number(), o.kind().name(), o.status().name(), o.origin().caseId(), o.dueAt());
  }

  private static OrderFacts.Appointed appointed(ServiceOrder o, int attempt) {
    Appointment last = o.appointments().getLast();
    return new OrderFacts.Appointed(
        o.id(),
        o.number(),
        o.kind().name(),
        o.origin().caseId(),
        last.technicianId(),
        last.window().from(),
        last.window().until(),
        attempt);
  }

  private static OrderFacts.Missed missed(ServiceOrder o, NoShow.Party by) {
    return new OrderFacts.Missed(
        o.id(), o.number(), o.origin().caseId(), by.name(), Objects.requireNonNull(o.dueAt()));
  }

  private static OrderFacts.Overdue overdue(ServiceOrder o, OrderStatus awaited) {
    return new OrderFacts.Overdue(
        o.id(),
        o.number(),
        o.origin().caseId(),
        awaited.name(),
        o.technicianId(),
        o.departmentId());
  }

  @Override
  public List<StateRecord> states(ServiceOrder order) {
    return List.of(work(order), late(order));
  }

  private static StateRecord work(ServiceOrder o) {
    return switch (o.status()) {
      case REQUESTED, MISSED -> open(task(o, o.id(), "APPOINT_SERVICE", null, null));
      case APPOINTED -> open(task(o, o.id(), "CONFIRM_APPOINTMENT", o.requested().by(), null));
      case CONFIRMED -> open(task(o, o.id(), "SERVE_ON_SITE", o.technicianId(), null));
      case DONE, CANCELLED -> over(o.id());
    };
  }

  /** What is late is the work of the line too, until the next step is done. */
  private static StateRecord late(ServiceOrder o) {
    String id = o.id() + LATE;
    return o.isLate()
        ? open(task(o, id, "LATE_SERVICE", null, Role.SUPERVISOR.wireName()))
        : over(id);
  }

  private static OrderFacts.Task task(
      ServiceOrder o, String id, String kind, @Nullable String assignee, @Nullable String role) {
    return new OrderFacts.Task(
        id,
        kind,
        o.subject(),
        o.number(),
        assignee,
        role,
        o.departmentId(),
        o.dueAt(),
        o.level().name(),
        "/api/v1/service-orders/" + o.id());
  }

  private static StateRecord open(OrderFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, task.taskId(), Topics.TASK_STATE, task, null);
  }

  private static StateRecord over(String id) {
    return StateRecord.tombstone(Topics.TASK_STATE, id, Topics.TASK_STATE);
  }
}
