package org.kehu.visit.followup.events;

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
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpEvent;
import org.kehu.visit.followup.FollowUpEvent.FollowUpAccessChanged;
import org.kehu.visit.followup.FollowUpEvent.FollowUpChanged;
import org.kehu.visit.followup.FollowUpEvent.FollowUpClosed;
import org.kehu.visit.followup.FollowUpEvent.FollowUpHandedOver;
import org.kehu.visit.followup.FollowUpEvent.FollowUpOpened;
import org.kehu.visit.followup.FollowUpEvent.FollowUpRecorded;
import org.kehu.visit.followup.FollowUpRecord;
import org.kehu.visit.followup.FollowUpStatus;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells others of follow-ups; the departments named in a record learn that there is a result. */
@Component
class FollowUpPublisher implements EventPublisher<FollowUp, FollowUpEvent> {

  private final CompanyCalendar calendar;

  FollowUpPublisher(CompanyCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public OutgoingEvent publish(FollowUp followUp, FollowUpEvent event) {
    return switch (event) {
      case FollowUpOpened() -> told(followUp, "follow-up-opened", opened(followUp));
      case FollowUpChanged() -> told(followUp, "follow-up-changed", opened(followUp));
      case FollowUpRecorded(FollowUpRecord entry) ->
          told(followUp, "follow-up-recorded", recorded(followUp, entry));
      case FollowUpHandedOver(String previous) ->
          told(
                  followUp,
                  "follow-up-handed-over",
                  new HandedOver(
                      followUp.id(),
                      followUp.number(),
                      followUp.customerId(),
                      followUp.ownerId(),
                      previous))
              .asGrant();
      case FollowUpClosed() -> told(followUp, "follow-up-closed", closed(followUp));
      case FollowUpAccessChanged() ->
          told(
              followUp,
              "follow-up-access-changed",
              new AccessChanged(
                  followUp.id(),
                  followUp.customerId(),
                  followUp.departmentId(),
                  followUp.level().name()));
    };
  }

  @Override
  public List<StateRecord> states(FollowUp followUp) {
    return List.of(
        new StateRecord(
            Topics.STATE, followUp.id(), Topics.STATE, state(followUp), followUp.customerId()),
        task(followUp));
  }

  private StateRecord task(FollowUp followUp) {
    if (followUp.status() == FollowUpStatus.CLOSED) {
      return StateRecord.tombstone(Topics.TASKS, followUp.id(), Task.TYPE);
    }
    Task task =
        new Task(
            followUp.id(),
            "FOLLOW_UP",
            "follow-up/" + followUp.id(),
            followUp.number(),
            followUp.ownerId(),
            null,
            followUp.departmentId(),
            calendar.endOf(followUp.task().dueOn()),
            followUp.level().name(),
            "/api/v1/follow-ups/" + followUp.id());
    return new StateRecord(Topics.TASKS, followUp.id(), Task.TYPE, task, followUp.customerId());
  }

  private static OutgoingEvent told(FollowUp followUp, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit." + event + ".v1", data, followUp.customerId());
  }

  private static Opened opened(FollowUp followUp) {
    return new Opened(
        followUp.id(),
        followUp.number(),
        followUp.customerId(),
        followUp.sourceKey(),
        followUp.ownerId(),
        followUp.departmentId(),
        followUp.task().mode().name(),
        followUp.task().dueOn());
  }

  private static Recorded recorded(FollowUp followUp, FollowUpRecord entry) {
    return new Recorded(
        followUp.id(),
        followUp.number(),
        followUp.customerId(),
        entry.at(),
        entry.by(),
        entry.mode().name(),
        entry.informed(),
        entry.nextDueOn());
  }

  private static Closed closed(FollowUp followUp) {
    var closing = Objects.requireNonNull(followUp.closing(), "closed without closing");
    return new Closed(
        followUp.id(),
        followUp.number(),
        followUp.customerId(),
        closing.at(),
        closing.by(),
        followUp.records().size());
  }

  private static State state(FollowUp followUp) {
    return new State(
        "FOLLOW_UP",
        followUp.id(),
        followUp.number(),
        followUp.customerId(),
        followUp.sourceKey(),
        followUp.status().name(),
        followUp.task().mode().name(),
        followUp.task().dueOn(),
        followUp.ownerId(),
        followUp.departmentId(),
        followUp.level().name());
  }

  record Opened(
      String followUpId,
      String number,
      String customerId,
      String source,
      String ownerId,
      String departmentId,
      String mode,
      LocalDate dueOn) {}

  record Recorded(
      String followUpId,
      String number,
      String customerId,
      Instant contactedAt,
      String contactedById,
      String mode,
      List<String> informedDepartments,
      @Nullable LocalDate nextDueOn) {}

  record HandedOver(
      String followUpId,
      String number,
      String customerId,
      String ownerId,
      String previousOwnerId) {}

  record Closed(
      String followUpId,
      String number,
      String customerId,
      Instant closedAt,
      String closedById,
      int records) {}

  record AccessChanged(String followUpId, String customerId, String departmentId, String level) {}

  record State(
      String kind,
      String followUpId,
      String number,
      String customerId,
      String source,
      String status,
      String mode,
      LocalDate dueOn,
      String ownerId,
      String departmentId,
      String level) {}
}
