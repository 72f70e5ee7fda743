package org.kehu.visit.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.staff.Colleagues;
import org.springframework.stereotype.Service;

/** What people do with meetings; each under the caller's present rights. */
@Service
public class MeetingDesk {

  private static final int MOST_ITEMS = 50;

  private final Meetings meetings;
  private final Colleagues colleagues;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  MeetingDesk(Meetings meetings, Colleagues colleagues, CompanyCalendar calendar, Numbers numbers) {
    this.meetings = meetings;
    this.colleagues = colleagues;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public Meeting get(String id) {
    return meetings.get(id, SecurityRules.sight());
  }

  public Page<Meeting> page(MeetingFilter filter, PageRequest request) {
    return meetings.page(filter, SecurityRules.sight(), request);
  }

  /** Calls a meeting of the caller's department; it takes up what the former ones left open. */
  public Stored<Meeting> plan(MeetingKind kind, MeetingPlan plan) {
    String organiser = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    colleagues.require(plan.people());
    return meetings.create(() -> planned(null, kind, department, organiser, plan));
  }

  /** Plans a meeting of a series; for the schedule. */
  void planOfSeries(MeetingDue due, String organiserId, MeetingPlan plan) {
    meetings.create(
        () -> planned(due.key(), due.series().kind(), due.departmentId(), organiserId, plan));
  }

  private Change<Meeting, MeetingEvent> planned(
      @Nullable String seriesKey,
      MeetingKind kind,
      String departmentId,
      String organiserId,
      MeetingPlan plan) {
    List<AgendaItem> agenda = new ArrayList<>(plan.agenda());
    meetings.leftOpen(departmentId, kind).stream()
        .map(AgendaItem::takingUp)
        .limit(Math.max(0, MOST_ITEMS - agenda.size()))
        .forEach(agenda::add);
    MeetingPlan whole =
        new MeetingPlan(
            plan.title(),
            plan.startsAt(),
            plan.minutes(),
            plan.place(),
            plan.participantIds(),
            agenda);
    String number = numbers.next(calendar.now().numberPrefix("HY"), 4);
    return Change.of(
        Meeting.plan(number, seriesKey, kind, departmentId, organiserId, whole, calendar.now()),
        Meeting.planned());
  }

  /** Edits the plan; the edit is made on the newest state. */
  public Stored<Meeting> edit(String id, UnaryOperator<MeetingPlan> edit) {
    return change(
        id,
        meeting -> {
          requireOrganiser(meeting);
          MeetingPlan plan = edit.apply(meeting.plan());
          colleagues.require(plan.people());
          return meeting.edit(plan, calendar.now());
        });
  }

  public Stored<Meeting> hold(String id, HoldMeeting how) {
    String by = SecurityRules.person();
    colleagues.require(how.attendeeIds());
    colleagues.require(how.tasks().stream().map(HoldMeeting.NewTask::ownerId).toList());
    return change(
        id,
        meeting -> {
          requireOrganiser(meeting);
          return meeting.hold(how, by, calendar.now());
        });
  }

  public Stored<Meeting> cancel(String id, String reason) {
    return change(
        id,
        meeting -> {
          requireOrganiser(meeting);
          return meeting.cancel(reason);
        });
  }

  /** Somebody did what a meeting gave them to do; who called it and leaders may say so too. */
  public Stored<Meeting> finish(String id, String taskId, @Nullable String result) {
    String by = SecurityRules.person();
    return change(
        id,
        meeting -> {
          MeetingTask task = meeting.task(taskId);
          if (!task.ownerId().equals(by)) {
            requireOrganiser(meeting);
          }
          return meeting.finish(task, result, calendar.now());
        });
  }

  private static void requireOrganiser(Meeting meeting) {
    if (!meeting.organiserId().equals(SecurityRules.person())
        && !SecurityRules.leadsAt(meeting.departmentId())) {
      throw MeetingProblem.MEETING_NOT_YOURS.problem().with("organiserId", meeting.organiserId());
    }
  }

  private Stored<Meeting> change(String id, Function<Meeting, List<MeetingEvent>> verb) {
    SecurityRules.person();
    return meetings.change(id, SecurityRules.sight(), verb);
  }
}
