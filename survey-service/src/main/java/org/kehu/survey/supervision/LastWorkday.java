package org.kehu.survey.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.kehu.kit.calendar.BusinessCalendar;

/** The last working day of a month (月末最后一个工作日), holidays and make-up days considered. */
final class LastWorkday {

  private LastWorkday() {}

  static LocalDate of(YearMonth month, BusinessCalendar calendar) {
    LocalDate day = month.atEndOfMonth();
    while (!calendar.day(day).isWorkday() && day.getDayOfMonth() > 1) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The end of that day. */
  static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
