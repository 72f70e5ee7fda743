package org.kehu.visit.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.calendar.WorkBlock;
import org.springframework.stereotype.Component;

/** Today, worked days and the end of work, by the company's calendar (catalogue P-30). */
@Component
public class CompanyCalendar {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final BusinessCalendars calendars;
  private final Clock clock;

  CompanyCalendar(BusinessCalendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Now, in the company's zone. */
  public Moment now() {
    Instant instant = clock.instant();
    return new Moment(instant, calendars.company().zoneAt(instant));
  }

  /** Whether anyone works on that day: make-up workdays count, holidays and rest days do not. */
  public boolean isWorked(LocalDate day) {
    return calendars.company().day(day).isWorkday();
  }

  /** Names the versions of the calendar that are known; another edition may work on other days. */
  public String edition() {
    return calendars.company().edition();
  }

  /** The same, after asking what was promulgated up to now. */
  public String newestEdition() {
    return calendars.newest().edition();
  }

  /** When the work of a day ends; on a day off its last second. */
  public Instant endOf(LocalDate day) {
    BusinessCalendar calendar = calendars.company();
    List<WorkBlock> blocks = calendar.day(day).blocks();
    boolean open = !blocks.isEmpty() && !blocks.getLast().endsAtMidnight();
    LocalTime end = open ? blocks.getLast().to() : LAST_SECOND;
    return day.atTime(end).atZone(now().zone()).toInstant();
  }
}
