package org.kehu.visit.workreport;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lays the draft before everybody who owes a report that is due soon; the draft is open work with a
 * time in {@code /me/tasks} until it is submitted (catalogue ).
 */
@Component
class ReportReminder implements DueWork {

  private static final int CHUNK = 50;

  private final WorkReports reports;
  private final ReportDesk desk;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;

  ReportReminder(
      WorkReports reports,
      ReportDesk desk,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar) {
    this.reports = reports;
    this.desk = desk;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "visit-report-reminder";
  }

  @Override
  public int run(Instant now) {
    ReportPolicy rules = policies.at(ReportRules.SCHEDULE, now).value();
    List<OwedReport> owed =
        rules.dueSoon(new Moment(now, calendar.now().zone()), calendar::isWorked).stream()
            .flatMap(period -> owed(period, rules))
            .toList();
    Set<String> existing = reports.existing(owed.stream().map(OwedReport::key).toList());
    List<OwedReport> missing =
        owed.stream().filter(one -> !existing.contains(one.key())).limit(CHUNK).toList();
    return (int) missing.stream().filter(this::draft).count();
  }

  private Stream<OwedReport> owed(ReportPeriod period, ReportPolicy rules) {
    return rules.departments().stream()
        .flatMap(department ->
            colleagues.of(department).stream()
                .map(person -> new OwedReport(person.staffId(), department, period)));
  }

  /** False when the person or another instance was first. */
  private boolean draft(OwedReport owed) {
    try {
      desk.draft(owed);
      return true;
    } catch (DuplicateKeyException draftedMeanwhile) {
      return false;
    }
  }
}
