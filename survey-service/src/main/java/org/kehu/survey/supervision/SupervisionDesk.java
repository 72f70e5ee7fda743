package org.kehu.survey.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Period;
import org.kehu.survey.measure.ScorecardDesk;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionDrafted;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with supervision reports. Who may do it is in the access table. */
@Service
public class SupervisionDesk {

  private final SupervisionReports reports;
  private final ScorecardDesk cards;
  private final Policies policies;
  private final BusinessCalendars calendars;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  SupervisionDesk(
      SupervisionReports reports,
      ScorecardDesk cards,
      Policies policies,
      BusinessCalendars calendars,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.reports = reports;
    this.cards = cards;
    this.policies = policies;
    this.calendars = calendars;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Lays the reports of the present month before the supervising department, once they are due
   * soon.
   *
   * @return how many
   */
  int draftWhatIsDue(Instant now) {
    SupervisionRule rule = policies.at(SupervisionRule.KIND, now).value();
    LocalDate today = now.atZone(zone).toLocalDate();
    YearMonth month = YearMonth.from(today);
    LocalDate due = LastWorkday.of(month, calendars.company());
    if (today.isBefore(due.minusDays(rule.aheadDays()))) {
      return 0;
    }
    List<String> owed =
        rule.executing().stream()
            .sorted()
            .filter(department -> !reports.exists(department, month.toString()))
            .toList();
    owed.forEach(department -> draft(department, rule.supervising(), month, due));
    return owed.size();
  }

  private void draft(String executing, String supervising, YearMonth month, LocalDate due) {
    try {
      reports.create(() ->
          Change.of(
              new SupervisionReport(
                  numbers.next("FJ-" + month.getYear() + "-", 4),
                  executing,
                  supervising,
                  month.toString(),
                  due,
                  LastWorkday.end(due, zone)),
              new SupervisionDrafted()));
    } catch (DuplicateKeyException another) {
      // Another instance drafted it at the same moment: what is wanted is there.
      if (!reports.exists(executing, month.toString())) {
        throw another;
      }
    }
  }

  public Stored<SupervisionReport> assess(String id, Sight sight, MonthlyAssessment said) {
    return reports.change(id, sight, report -> report.assess(said, caller()));
  }

  /** Submits it with the indicators of the month so far. */
  public Stored<SupervisionReport> submit(String id, Sight sight) {
    return reports.change(
        id,
        sight,
        report ->
            report.submit(
                cards.of(
                    new Measured(MeasuredKind.DEPARTMENT, report.executing()),
                    Period.of(report.month())),
                clock.instant()));
  }

  public Stored<SupervisionReport> note(String id, Sight sight, @Nullable String instruction) {
    return reports.change(id, sight, report -> report.note(caller(), instruction));
  }

  private static String caller() {
    return Call.current().caller().id();
  }
}
