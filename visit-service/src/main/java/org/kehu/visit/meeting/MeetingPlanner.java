package org.kehu.visit.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Plans the meetings of today and tomorrow that are held regularly, with everybody of the
 * department; where nobody works, none.
 */
@Component
class MeetingPlanner implements DueWork {

  private static final int CHUNK = 50;
  private static final int MOST_PEOPLE = 200;

  private final Meetings meetings;
  private final MeetingDesk desk;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;

  MeetingPlanner(
      Meetings meetings,
      MeetingDesk desk,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar) {
    this.meetings = meetings;
    this.desk = desk;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "visit-meeting-planner";
  }

  @Override
  public int run(Instant now) {
    Moment moment = new Moment(now, calendar.now().zone());
    List<MeetingDue> due = due(moment);
    Set<String> existing = meetings.existing(due.stream().map(MeetingDue::key).toList());
    return (int)
        due.stream()
            .filter(one -> !existing.contains(one.key()))
            .limit(CHUNK)
            .filter(one -> plan(one, moment))
            .count();
  }

  private List<MeetingDue> due(Moment now) {
    LocalDate today = now.today();
    MeetingPolicy rules = policies.at(MeetingRules.MEETINGS, now.instant()).value();
    return Stream.of(today, today.plusDays(1))
        .filter(calendar::isWorked)
        .flatMap(day -> rules.series().stream().flatMap(series -> series.on(day).stream()))
        .filter(one -> one.startsAt(now.zone()).isAfter(now.instant()))
        .filter(one -> !colleagues.of(one.departmentId()).isEmpty())
        .toList();
  }

  /** False when another instance was first. */
  private boolean plan(MeetingDue due, Moment now) {
    List<String> people =
        colleagues.of(due.departmentId()).stream()
            .map(StaffMember::staffId)
            .sorted()
            .limit(MOST_PEOPLE)
            .toList();
    String organiser = colleagues.leaderOf(due.departmentId()).orElseGet(people::getFirst);
    try {
      desk.planOfSeries(due, organiser, due.plan(people, now.zone()));
      return true;
    } catch (DuplicateKeyException plannedMeanwhile) {
      return false;
    }
  }
}
