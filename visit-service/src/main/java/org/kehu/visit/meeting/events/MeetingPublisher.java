package org.kehu.visit.meeting.events;

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
import org.kehu.visit.meeting.Meeting;
import org.kehu.visit.meeting.MeetingEvent;
import org.kehu.visit.meeting.MeetingEvent.MeetingCancelled;
import org.kehu.visit.meeting.MeetingEvent.MeetingChanged;
import org.kehu.visit.meeting.MeetingEvent.MeetingHeld;
import org.kehu.visit.meeting.MeetingEvent.MeetingPlanned;
import org.kehu.visit.meeting.MeetingEvent.MeetingTaskDone;
import org.kehu.visit.meeting.MeetingTask;
import org.kehu.visit.meeting.Minutes;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells others of meetings: who, when, how many; agenda, minutes and words stay here. */
@Component
class MeetingPublisher implements EventPublisher<Meeting, MeetingEvent> {

  private final CompanyCalendar calendar;

  MeetingPublisher(CompanyCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public OutgoingEvent publish(Meeting meeting, MeetingEvent event) {
    return switch (event) {
      case MeetingPlanned() -> told("planned", plan(meeting));
      case MeetingChanged() -> told("changed", plan(meeting));
      case MeetingHeld() -> told("held", held(meeting));
      case MeetingCancelled() -> told("cancelled", plan(meeting));
      case MeetingTaskDone(MeetingTask task) -> told("task-done", done(meeting, task));
    };
  }

  /** The open work of those whom it gave something to do. */
  @Override
  public List<StateRecord> states(Meeting meeting) {
    return meeting.tasks().stream().map(task -> state(meeting, task)).toList();
  }

  private StateRecord state(Meeting meeting, MeetingTask task) {
    if (!task.isOpen()) {
      return StateRecord.tombstone(Topics.TASKS, task.id(), Task.TYPE);
    }
    Task open =
        new Task(
            task.id(),
            "MEETING_TASK",
            "meeting/" + meeting.id(),
            meeting.number(),
            task.ownerId(),
            null,
            meeting.departmentId(),
            calendar.endOf(task.dueOn()),
            meeting.level().name(),
            "/api/v1/meetings/" + meeting.id());
    return new StateRecord(Topics.TASKS, task.id(), Task.TYPE, open, null);
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit.meeting-" + event + ".v1", data, null);
  }

  private static Planned plan(Meeting meeting) {
    return new Planned(
        meeting.id(),
        meeting.number(),
        meeting.kind().name(),
        meeting.departmentId(),
        meeting.organiserId(),
        meeting.plan().startsAt(),
        meeting.plan().minutes(),
        meeting.plan().participantIds());
  }

  private static Held held(Meeting meeting) {
    Minutes minutes = Objects.requireNonNull(meeting.minutes(), "held without minutes");
    return new Held(
        meeting.id(),
        meeting.number(),
        meeting.kind().name(),
        meeting.departmentId(),
        meeting.organiserId(),
        minutes.at(),
        minutes.attendeeIds().size(),
        meeting.tasks().size());
  }

  private static Done done(Meeting meeting, MeetingTask task) {
    return new Done(
        meeting.id(),
        meeting.number(),
        meeting.kind().name(),
        meeting.departmentId(),
        task.id(),
        task.ownerId(),
        task.dueOn(),
        task.doneAt());
  }

  record Planned(
      String meetingId,
      String number,
      String kind,
      String departmentId,
      String organiserId,
      Instant startsAt,
      int minutes,
      List<String> participantIds) {}

  record Held(
      String meetingId,
      String number,
      String kind,
      String departmentId,
      String organiserId,
      Instant recordedAt,
      int attendees,
      int tasks) {}

  record Done(
      String meetingId,
      String number,
      String kind,
      String departmentId,
      String taskId,
      String ownerId,
      LocalDate dueOn,
      @Nullable Instant doneAt) {}
}
