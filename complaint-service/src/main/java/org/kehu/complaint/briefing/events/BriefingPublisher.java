package org.kehu.complaint.briefing.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.briefing.Briefing;
import org.kehu.complaint.briefing.BriefingEvent;
import org.kehu.complaint.briefing.BriefingEvent.BriefingAcknowledged;
import org.kehu.complaint.briefing.BriefingEvent.BriefingNoted;
import org.kehu.complaint.briefing.BriefingEvent.BriefingOverdue;
import org.kehu.complaint.briefing.BriefingEvent.BriefingSubmitted;
import org.kehu.complaint.briefing.BriefingEvent.BriefingWithdrawn;
import org.kehu.complaint.briefing.Recipient;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a briefing, without anybody's words; who has to take note of it. */
@Component
class BriefingPublisher implements EventPublisher<Briefing, BriefingEvent> {

  private static final String LATE = "-late";
  private static final String NOTE = "-note-";

  @Override
  public OutgoingEvent publish(Briefing b, BriefingEvent event) {
    return switch (event) {
      case BriefingSubmitted() -> told("briefing-submitted", moved(b)).asGrant();
      case BriefingNoted(String department) ->
          told(
              "briefing-noted",
              new BriefingFacts.Noted(b.id(), b.number(), b.kind().name(), department));
      case BriefingAcknowledged() -> told("briefing-acknowledged", moved(b));
      case BriefingWithdrawn() -> told("briefing-withdrawn", moved(b));
      case BriefingOverdue() -> told("briefing-overdue", moved(b));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, "kehu.complaint." + type + ".v1", data, null);
  }

  private static BriefingFacts.Moved moved(Briefing b) {
    return new BriefingFacts.Moved(
        b.id(),
        b.number(),
        b.kind().name(),
        b.status().name(),
        b.topic() == null ? null : b.topic().name(),
        b.departmentId(),
        b.recipients().stream().map(Recipient::departmentId).toList(),
        b.caseIds(),
        b.dueAt());
  }

  @Override
  public List<StateRecord> states(Briefing b) {
    List<StateRecord> states = new ArrayList<>();
    states.add(late(b));
    for (int i = 0; i < b.recipients().size(); i++) {
      states.add(note(b, b.recipients().get(i), i + 1));
    }
    return states;
  }

  private static StateRecord late(Briefing b) {
    return b.isLate()
        ? open(task(b, LATE, "LATE_BRIEFING", null, Role.OFFICE.wireName(), b.departmentId()))
        : over(b, LATE);
  }

  /** By the place in which a department was named: a department may have any name. */
  private static StateRecord note(Briefing b, Recipient recipient, int place) {
    String seat = NOTE + place;
    boolean awaited = b.status().isOpen() && recipient.awaitsNote();
    return awaited
        ? open(
            task(
                b,
                seat,
                "ACKNOWLEDGE_BRIEFING",
                recipient.leaderId(),
                null,
                recipient.departmentId()))
        : over(b, seat);
  }

  private static BriefingFacts.Task task(
      Briefing b,
      String seat,
      String kind,
      @Nullable String assignee,
      @Nullable String role,
      String department) {
    return new BriefingFacts.Task(
        b.id() + seat,
        kind,
        b.subject(),
        b.number(),
        assignee,
        role,
        department,
        b.dueAt(),
        b.level().name(),
        "/api/v1/briefings/" + b.id());
  }

  private static StateRecord open(BriefingFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, task.taskId(), Topics.TASK_STATE, task, null);
  }

  private static StateRecord over(Briefing b, String seat) {
    return StateRecord.tombstone(Topics.TASK_STATE, b.id() + seat, Topics.TASK_STATE);
  }
}
