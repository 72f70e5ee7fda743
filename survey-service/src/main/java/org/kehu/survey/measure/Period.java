package org.kehu.survey.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A period of appraisal (考核期): a year {@code 2026}, a quarter {@code 2026-Q1} or a month {@code
 * 2026-03}.
 *
 * @param from first day
 * @param until first day after it
 */
public record Period(String name, LocalDate from, LocalDate until) {

  /** The form of its name. */
  public static final String FORM = "20[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?";

  /** The period of a name that has the {@link #FORM}. */
  public static Period of(String name) {
    if (name.length() == 4) {
      LocalDate first = Year.parse(name).atDay(1);
      return new Period(name, first, first.plusYears(1));
    }
    int year = Integer.parseInt(name.substring(0, 4));
    if (name.charAt(5) == 'Q') {
      LocalDate first = LocalDate.of(year, (name.charAt(6) - '0') * 3 - 2, 1);
      return new Period(name, first, first.plusMonths(3));
    }
    LocalDate first = YearMonth.parse(name).atDay(1);
    return new Period(name, first, first.plusMonths(1));
  }

  /** The first instant of it. */
  public Instant start(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it. */
  public Instant end(ZoneId zone) {
    return until.atStartOfDay(zone).toInstant();
  }

  /** Whether it is over at a time. */
  public boolean isOverAt(Instant time, ZoneId zone) {
    return !time.isBefore(end(zone));
  }
}
