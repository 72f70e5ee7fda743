package org.kehu.customer.handover.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.handover.HandedCustomer;
import org.kehu.customer.handover.Handover;
import org.kehu.customer.handover.HandoverEvent;
import org.kehu.customer.handover.HandoverStatus;
import org.kehu.customer.handover.Side;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * Tells of handovers, in order for each, so that other services move the open work of the leaver
 * too. What a department has yet to confirm is its open work.
 */
@Component
class HandoverPublisher implements EventPublisher<Handover, HandoverEvent> {

  /** The body of most events. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String handoverId,
      String number,
      String staffId,
      String departmentId,
      LocalDate leavesOn,
      String status,
      @Nullable String side) {}

  /** Some customers that change hands. */
  record Handed(
      String handoverId,
      String number,
      String staffId,
      LocalDate contactBy,
      List<Customer> customers) {}

  /** One of them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Customer(String customerId, @Nullable String ownerId, String departmentId) {

    static Customer of(HandedCustomer handed) {
      return new Customer(handed.customerId(), handed.ownerId(), handed.departmentId());
    }
  }

  /** It is done; what is open still goes to the successor. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Completed(
      String handoverId,
      String number,
      String staffId,
      @Nullable String successorId,
      String departmentId,
      long customers) {}

  /** Open work, as every service tells it. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String departmentId,
      Instant dueAt,
      String level,
      String link) {}

  private final CustomerProperties properties;

  HandoverPublisher(CustomerProperties properties) {
    this.properties = properties;
  }

  @Override
  public OutgoingEvent publish(Handover handover, HandoverEvent event) {
    return switch (event) {
      case HandoverEvent.HandoverOpened opened -> told("opened", body(handover, null));
      case HandoverEvent.SuccessorsChosen chosen -> told("successors-chosen", body(handover, null));
      case HandoverEvent.HandoverConfirmed confirmed ->
          told("confirmed", body(handover, confirmed.side().name()));
      case HandoverEvent.HandoverBegun begun -> told("begun", body(handover, null)).asGrant();
      case HandoverEvent.CustomersHanded handed ->
          told("customers-handed", piece(handover, handed)).asGrant();
      case HandoverEvent.HandoverCompleted completed ->
          told("completed", completed(handover)).asGrant();
      case HandoverEvent.HandoverCancelled cancelled -> told("cancelled", body(handover, null));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer.handover-" + what + ".v1", body, null);
  }

  private static Told body(Handover handover, @Nullable String side) {
    return new Told(
        handover.id(),
        handover.number(),
        handover.leaverId(),
        handover.departmentId(),
        handover.leavesOn(),
        handover.status().name(),
        side);
  }

  private static Handed piece(Handover handover, HandoverEvent.CustomersHanded handed) {
    return new Handed(
        handover.id(),
        handover.number(),
        handover.leaverId(),
        handed.contactBy(),
        handed.customers().stream().map(Customer::of).toList());
  }

  private static Completed completed(Handover handover) {
    return new Completed(
        handover.id(),
        handover.number(),
        handover.leaverId(),
        handover.successors().rest(),
        handover.departmentId(),
        handover.outcome().customers());
  }

  @Override
  public List<StateRecord> states(Handover handover) {
    return Arrays.stream(Side.values()).map(side -> task(handover, side)).toList();
  }

  private StateRecord task(Handover handover, Side side) {
    String id = handover.id() + (side == Side.BUSINESS ? "-business" : "-information");
    boolean open =
        handover.status() == HandoverStatus.PREPARED && handover.confirmed(side).isEmpty();
    if (!open) {
      return StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
    }
    Task task =
        new Task(
            id,
            "STAFF_HANDOVER",
            handover.subject(),
            handover.number(),
            side == Side.BUSINESS ? handover.departmentId() : handover.informationDepartment(),
            handover.leavesOn().plusDays(1).atStartOfDay(properties.zone()).toInstant(),
            handover.level().name(),
            "/api/v1/customers/handovers/" + handover.id());
    return new StateRecord(Topics.TASKS, id, Topics.TASKS, task, null);
  }
}
