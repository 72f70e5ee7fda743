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
 * Sums up what came in, for whoever works with it (P-68); the basis of improvement (P-45, P-65).
 */
@Service
public class SummaryDesk {

  private static final int MOST_DAYS = 366;

  private final ContactCounts counts;
  private final CaseRights rights;
  private final BusinessCalendars calendars;

  SummaryDesk(ContactCounts counts, CaseRights rights, BusinessCalendars calendars) {
    this.counts = counts;
    this.rights = rights;
    this.calendars = calendars;
  }

  /**
   * Contacts of these days that the caller works with, by class, the most frequent first.
   *
   * @param to the last day, itself included
   */
  public List<ContactCount> between(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw SummaryProblem.SUMMARY_PERIOD_INVALID.problem().with("mostDays", MOST_DAYS);
    }
    return counts
        .between(startOf(from), startOf(to.plusDays(1)), rights.work(Call.current().caller()))
        .stream()
        .sorted(Comparator.comparingLong(ContactCount::count).reversed())
        .toList();
  }

  /** By the zone of the company's calendar. */
  private Instant startOf(LocalDate day) {
    Instant around = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    ZoneId zone = calendars.company().zoneAt(around);
    return day.atStartOfDay(zone).toInstant();
  }
}
