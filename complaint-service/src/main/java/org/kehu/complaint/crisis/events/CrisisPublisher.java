package org.kehu.complaint.crisis.events;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.crisis.Alerted;
import org.kehu.complaint.crisis.Crisis;
import org.kehu.complaint.crisis.CrisisEnd;
import org.kehu.complaint.crisis.CrisisEvent;
import org.kehu.complaint.crisis.CrisisEvent.CrisisAlerted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisEnded;
import org.kehu.complaint.crisis.CrisisEvent.CrisisItemDone;
import org.kehu.complaint.crisis.CrisisEvent.CrisisMoved;
import org.kehu.complaint.crisis.CrisisEvent.CrisisNoted;
import org.kehu.complaint.crisis.CrisisEvent.CrisisUnnoted;
import org.kehu.complaint.crisis.CrisisEvent.LeaderInformed;
import org.kehu.kit.access.Role;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** What others hear of a crisis, without anybody's words; and whose work it is (P-10). */
@Component
class CrisisPublisher implements EventPublisher<Crisis, CrisisEvent> {

  private static final String LATE = "-late";
  private static final String NOTE = "-note-";

  @Override
  public OutgoingEvent publish(Crisis c, CrisisEvent event) {
    String id = c.id();
    String of = c.caseId();
    String number = c.caseNumber();
    return switch (event) {
      case CrisisAlerted() -> told("crisis-alerted", alerted(c)).asGrant();
      case LeaderInformed(String staffId) -> told("notice-requested", notice(c, staffId));
      case CrisisMoved() ->
          told("crisis-moved", new CrisisFacts.Noted(id, of, number, c.departmentId())).asGrant();
      case CrisisNoted(String department) ->
          told("crisis-noted", new CrisisFacts.Noted(id, of, number, department));
      case CrisisItemDone(String code, int open) ->
          told("crisis-item-done", new CrisisFacts.Done(id, of, number, code, open));
      case CrisisUnnoted() ->
          told("crisis-unnoted", new CrisisFacts.Unnoted(id, of, number, awaited(c), c.noteBy()));
      case CrisisEnded(CrisisEnd.Reason reason) ->
          told("crisis-ended", new CrisisFacts.Ended(id, of, number, reason.name()));
    };
  }

  private static OutgoingEvent told(String type, Object data) {
    return new OutgoingEvent(Topics.COMPLAINT, "kehu.complaint." + type + ".v1", data, null);
  }

  private static CrisisFacts.Alerted alerted(Crisis c) {
    return new CrisisFacts.Alerted(
        c.id(),
        c.caseId(),
        c.caseNumber(),
        c.departmentId(),
        c.alerted().stream().map(Alerted::departmentId).toList(),
        c.noteBy());
  }

  private static List<String> awaited(Crisis c) {
    return c.alerted().stream().filter(Alerted::isAwaited).map(Alerted::departmentId).toList();
  }

  private static CrisisFacts.Notice notice(Crisis c, String staffId) {
    return new CrisisFacts.Notice(
        "STAFF",
        staffId,
        "crisis-alerted",
        "INTERNAL",
        Map.of(
            "caseNumber",
            c.caseNumber(),
            "until",
            c.noteBy().truncatedTo(ChronoUnit.SECONDS).toString()),
        "case/" + c.caseId());
  }

  @Override
  public List<StateRecord> states(Crisis c) {
    List<StateRecord> states = new ArrayList<>(List.of(checklist(c), late(c)));
    for (int i = 0; i < c.alerted().size(); i++) {
      states.add(note(c, c.alerted().get(i), i + 1));
    }
    return states;
  }

  private static StateRecord checklist(Crisis c) {
    return c.isOpen() && !c.unticked().isEmpty()
        ? open(task(c, "", "CONTAIN_CRISIS", c.assigneeId(), null, c.departmentId()))
        : over(c, "");
  }

  private static StateRecord late(Crisis c) {
    return c.isLate()
        ? open(task(c, LATE, "CRISIS_UNNOTED", null, Role.OFFICE, c.departmentId()))
        : over(c, LATE);
  }

  private static StateRecord note(Crisis c, Alerted one, int place) {
    String seat = NOTE + place;
    return c.isOpen() && one.isAwaited()
        ? open(task(c, seat, "NOTE_CRISIS", one.leaderId(), null, one.departmentId()))
        : over(c, seat);
  }

  private static CrisisFacts.Task task(
      Crisis c,
      String seat,
      String kind,
      @Nullable String assignee,
      @Nullable Role role,
      String department) {
    return new CrisisFacts.Task(
        c.id() + seat,
        kind,
        "case/" + c.caseId(),
        c.caseNumber(),
        assignee,
        role == null ? null : role.wireName(),
        department,
        seat.isEmpty() ? null : c.noteBy(),
        c.level().name(),
        "/api/v1/complaints/" + c.caseId() + "/crisis");
  }

  private static StateRecord open(CrisisFacts.Task task) {
    return new StateRecord(Topics.TASK_STATE, task.taskId(), Topics.TASK_STATE, task, null);
  }

  private static StateRecord over(Crisis c, String seat) {
    return StateRecord.tombstone(Topics.TASK_STATE, c.id() + seat, Topics.TASK_STATE);
  }
}
