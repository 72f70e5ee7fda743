package org.kehu.visit.occasion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Plans what comes again each year, for the leader of the department to complete. */
@Component
class SeasonPlanner implements DueWork {

  private final Occasions occasions;
  private final OccasionDesk desk;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;

  SeasonPlanner(
      Occasions occasions,
      OccasionDesk desk,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar) {
    this.occasions = occasions;
    this.desk = desk;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "visit-season-planner";
  }

  @Override
  public int run(Instant now) {
    Moment moment = new Moment(now, calendar.now().zone());
    List<SeasonDue> due =
        policies.at(SeasonRules.SEASONS, now).value().due(moment.today(), moment.zone());
    if (due.isEmpty()) {
      return 0;
    }
    Set<String> existing = occasions.existing(due.stream().map(SeasonDue::key).toList());
    return (int)
        due.stream().filter(one -> !existing.contains(one.key())).filter(this::plan).count();
  }

  /** False without a leader who could see to it, or when another instance was first. */
  private boolean plan(SeasonDue due) {
    return colleagues
        .leaderOf(due.departmentId())
        .map(leader -> {
          try {
            desk.planOfSeason(due, leader, List.of());
            return true;
          } catch (DuplicateKeyException plannedMeanwhile) {
            return false;
          }
        })
        .orElse(false);
  }
}
