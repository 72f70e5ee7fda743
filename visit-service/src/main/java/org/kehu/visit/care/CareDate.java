package org.kehu.visit.care;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import org.kehu.visit.calendar.LunarCalendar;

/**
 * A day that comes again each year, by our calendar or by the lunar one (农历).
 *
 * @param month 1 to 12
 * @param day 1 to the most that the month can have
 */
public record CareDate(boolean lunar, int month, int day) {

  private static final int LUNAR_MONTH = 30;

  public CareDate {
    int most = lunar ? LUNAR_MONTH : Month.of(month).maxLength();
    if (day > most) {
      throw CareProblem.CARE_DATE_WRONG.problem().with("month", month).with("most", most);
    }
  }

  /**
   * The first one on or after a day: where the month is shorter, its last; empty where the lunar
   * calendar is not known so far ahead.
   */
  Optional<LocalDate> next(LocalDate from) {
    if (lunar) {
      return LunarCalendar.next(month, day, from);
    }
    LocalDate thisYear = MonthDay.of(month, day).atYear(from.getYear());
    return Optional.of(
        thisYear.isBefore(from) ? MonthDay.of(month, day).atYear(from.getYear() + 1) : thisYear);
  }
}
