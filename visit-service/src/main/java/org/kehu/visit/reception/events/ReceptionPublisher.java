package org.kehu.visit.reception.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.reception.Deal;
import org.kehu.visit.reception.Grabbing;
import org.kehu.visit.reception.Reception;
import org.kehu.visit.reception.ReceptionEnd;
import org.kehu.visit.reception.ReceptionEvent;
import org.kehu.visit.reception.ReceptionEvent.ReceptionAccessChanged;
import org.kehu.visit.reception.ReceptionEvent.ReceptionAssigned;
import org.kehu.visit.reception.ReceptionEvent.ReceptionDealCredited;
import org.kehu.visit.reception.ReceptionEvent.ReceptionEnded;
import org.kehu.visit.reception.ReceptionEvent.ReceptionGrabbed;
import org.kehu.visit.reception.ReceptionEvent.ReceptionIdentified;
import org.kehu.visit.reception.ReceptionEvent.ReceptionJoined;
import org.kehu.visit.reception.ReceptionEvent.ReceptionRegistered;
import org.kehu.visit.reception.ReceptionStatus;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells others of receptions: ids, codes and times; who came and what was said stays here. */
@Component
class ReceptionPublisher implements EventPublisher<Reception, ReceptionEvent> {

  @Override
  public OutgoingEvent publish(Reception reception, ReceptionEvent event) {
    return switch (event) {
      case ReceptionRegistered() -> told(reception, "registered", registered(reception));
      case ReceptionAssigned() -> told(reception, "assigned", assigned(reception));
      case ReceptionJoined(String staffId) ->
          told(
              reception,
              "joined",
              new Joined(reception.id(), reception.number(), reception.outletId(), staffId));
      case ReceptionIdentified() -> told(reception, "identified", identified(reception));
      case ReceptionEnded() -> told(reception, "ended", ended(reception));
      case ReceptionDealCredited() -> told(reception, "deal-credited", credited(reception));
      case ReceptionGrabbed() -> told(reception, "grabbed", grabbed(reception));
      case ReceptionAccessChanged() ->
          told(
              reception,
              "access-changed",
              new AccessChanged(
                  reception.id(),
                  reception.customerId(),
                  reception.departmentId(),
                  reception.level().name()));
    };
  }

  /** Its open work; nobody keeps copies of the register. */
  @Override
  public List<StateRecord> states(Reception reception) {
    return List.of(task(reception));
  }

  private static StateRecord task(Reception reception) {
    if (reception.status() == ReceptionStatus.ENDED) {
      return StateRecord.tombstone(Topics.TASKS, reception.id(), Task.TYPE);
    }
    Task task =
        new Task(
            reception.id(),
            "RECEPTION",
            "reception/" + reception.id(),
            reception.number(),
            reception.receiverId(),
            reception.receiverId() == null ? "supervisor" : null,
            reception.receiverId() == null ? reception.outletId() : reception.departmentId(),
            reception.arrivedAt(),
            reception.level().name(),
            "/api/v1/receptions/" + reception.id());
    return new StateRecord(Topics.TASKS, reception.id(), Task.TYPE, task, customer(reception));
  }

  private static OutgoingEvent told(Reception reception, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit.reception-" + event + ".v1", data, customer(reception));
  }

  private static @Nullable String customer(Reception reception) {
    return reception.customerId().isEmpty() ? null : reception.customerId();
  }

  private static Registered registered(Reception reception) {
    return new Registered(
        reception.id(),
        reception.number(),
        reception.outletId(),
        reception.entry().lane().name(),
        reception.arrivedAt(),
        reception.entry().questions().cameBefore().name(),
        reception.entry().referredById() != null,
        customer(reception));
  }

  private static Assigned assigned(Reception reception) {
    return new Assigned(
        reception.id(),
        reception.number(),
        reception.outletId(),
        Objects.requireNonNull(reception.receiverId(), "assigned to nobody"),
        Objects.requireNonNull(reception.belongsToId(), "nobody's customer"),
        Objects.requireNonNull(reception.ground(), "without ground").name(),
        Objects.requireNonNull(reception.turn(), "without turn").name(),
        customer(reception));
  }

  private static Identified identified(Reception reception) {
    return new Identified(
        reception.id(),
        reception.number(),
        reception.outletId(),
        reception.customerId(),
        reception.belongsToId());
  }

  private static Ended ended(Reception reception) {
    ReceptionEnd ending = Objects.requireNonNull(reception.ending(), "ended without end");
    return new Ended(
        reception.id(),
        reception.number(),
        reception.outletId(),
        reception.entry().lane().name(),
        reception.arrivedAt(),
        ending.at(),
        ending.result().name(),
        ending.feedback() != null,
        reception.receiverId(),
        reception.belongsToId(),
        customer(reception));
  }

  private static Credited credited(Reception reception) {
    Deal deal = Objects.requireNonNull(reception.deal(), "credited without deal");
    return new Credited(
        reception.id(),
        reception.number(),
        reception.outletId(),
        deal.creditedToId(),
        deal.at(),
        customer(reception));
  }

  private static Grabbed grabbed(Reception reception) {
    Grabbing found = Objects.requireNonNull(reception.grabbing(), "grabbed without finding");
    return new Grabbed(
        reception.id(),
        reception.number(),
        reception.outletId(),
        found.kind().name(),
        found.grabbedById(),
        found.belongsToId(),
        found.suspendedFrom(),
        found.suspendedUntil());
  }

  record Registered(
      String receptionId,
      String number,
      String outletId,
      String channel,
      Instant arrivedAt,
      String cameBefore,
      boolean referred,
      @Nullable String customerId) {}

  record Assigned(
      String receptionId,
      String number,
      String outletId,
      String receiverId,
      String belongsToId,
      String ground,
      String turn,
      @Nullable String customerId) {}

  record Joined(String receptionId, String number, String outletId, String staffId) {}

  record Identified(
      String receptionId,
      String number,
      String outletId,
      String customerId,
      @Nullable String belongsToId) {}

  record Ended(
      String receptionId,
      String number,
      String outletId,
      String channel,
      Instant arrivedAt,
      Instant endedAt,
      String result,
      boolean withFeedback,
      @Nullable String receiverId,
      @Nullable String belongsToId,
      @Nullable String customerId) {}

  record Credited(
      String receptionId,
      String number,
      String outletId,
      String creditedToId,
      Instant dealAt,
      @Nullable String customerId) {}

  record Grabbed(
      String receptionId,
      String number,
      String outletId,
      String kind,
      String grabbedById,
      String belongsToId,
      LocalDate suspendedFrom,
      LocalDate suspendedUntil) {}

  record AccessChanged(String receptionId, String customerId, String departmentId, String level) {}
}
