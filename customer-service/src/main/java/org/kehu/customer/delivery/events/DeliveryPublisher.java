package org.kehu.customer.delivery.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.delivery.Delivery;
import org.kehu.customer.delivery.DeliveryEvent;
import org.kehu.customer.delivery.DeliveryStatus;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells of deliveries; each is somebody's work until it has arrived and was followed up. */
@Component
class DeliveryPublisher implements EventPublisher<Delivery, DeliveryEvent> {

  /** The body of every event of a delivery; causes and words stay here. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(
      String deliveryId,
      String transactionId,
      String orderNumber,
      String status,
      LocalDate wantedOn,
      @Nullable LocalDate promisedOn,
      @Nullable LocalDate arrivedOn,
      @Nullable Boolean beyondControl,
      @Nullable Boolean late) {}

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(Delivery delivery, DeliveryEvent event) {
    return switch (event) {
      case DeliveryEvent.DeliveryRequested requested -> told("requested", delivery, null, null);
      case DeliveryEvent.DeliveryConfirmed confirmed -> told("confirmed", delivery, null, null);
      case DeliveryEvent.DeliveryDelayed delayed ->
          told("delayed", delivery, delayed.beyondControl(), null);
      case DeliveryEvent.DeliveryArrived arrived -> told("arrived", delivery, null, arrived.late());
      case DeliveryEvent.AftercareHeld held -> told("aftercare-held", delivery, null, null);
      case DeliveryEvent.ProgressTold progress -> told("progress-told", delivery, null, null);
    };
  }

  private static OutgoingEvent told(
      String what, Delivery delivery, @Nullable Boolean beyondControl, @Nullable Boolean late) {
    Body body =
        new Body(
            delivery.id(),
            delivery.transactionId(),
            delivery.orderNumber(),
            delivery.status().name(),
            delivery.wantedOn(),
            delivery.promisedOn(),
            delivery.arrivedOn(),
            beyondControl,
            late);
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.delivery-" + what + ".v1", body, delivery.customerId());
  }

  @Override
  public List<StateRecord> states(Delivery delivery) {
    return List.of(
        delivery.status() == DeliveryStatus.DONE
            ? StateRecord.tombstone(Topics.TASKS, delivery.id(), Topics.TASKS)
            : new StateRecord(
                Topics.TASKS, delivery.id(), Topics.TASKS, task(delivery), delivery.customerId()));
  }

  private static Task task(Delivery delivery) {
    String owner = delivery.ownerId();
    boolean arrived = delivery.status() == DeliveryStatus.AFTERCARE;
    return new Task(
        delivery.id(),
        arrived ? "DELIVERY_AFTERCARE" : "DELIVERY",
        delivery.subject(),
        delivery.orderNumber(),
        owner,
        owner == null ? "agent" : null,
        delivery.departmentId(),
        delivery.level().name(),
        "/api/v1/customers/" + delivery.customerId() + "/deliveries/" + delivery.id());
  }
}
