package org.kehu.complaint.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.kehu.complaint.cases.CaseRights;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/**
 * Sums up what came in and what it took, for whoever works with it (P-68, P-73); the basis of
 * improvement (P-45, P-65).
 */
@Service
public class SummaryDesk {

  private static final int MOST_DAYS = 366;

  private final ContactCounts counts;
  private final Courses courses;
  private final CaseRights rights;
  private final BusinessCalendars calendars;

  SummaryDesk(
      ContactCounts counts, Courses courses, CaseRights rights, BusinessCalendars calendars) {
    this.counts = counts;
    this.courses = courses;
    this.rights = rights;
    this.calendars = calendars;
  }

  /**
   * Contacts of these days that the caller works with, by class, the most frequent first.
   *
   * @param to the last day, itself included
   */
  public List<ContactCount> between(LocalDate from, LocalDate to) {
    requirePeriod(from, to);
    return counts
        .between(startOf(from), startOf(to.plusDays(1)), rights.work(Call.current().caller()))
        .stream()
        .sorted(Comparator.comparingLong(ContactCount::count).reversed())
        .toList();
  }

  /**
   * What it took to solve the contacts of these days that the caller works with, by kind, the
   * longest first.
   *
   * @param to the last day, itself included
   */
  public List<ProcessMeasure> process(LocalDate from, LocalDate to) {
    requirePeriod(from, to);
    return ProcessMeasure.of(
        courses.between(
            startOf(from), startOf(to.plusDays(1)), rights.work(Call.current().caller())));
  }

  static void requirePeriod(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw SummaryProblem.SUMMARY_PERIOD_INVALID.problem().with("mostDays", MOST_DAYS);
    }
  }

  /** By the zone of the company's calendar. */
  Instant startOf(LocalDate day) {
    Instant around = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    ZoneId zone = calendars.company().zoneAt(around);
    return day.atStartOfDay(zone).toInstant();
  }
}
