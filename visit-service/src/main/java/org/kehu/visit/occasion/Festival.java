package org.kehu.visit.occasion;

import java.time.LocalDate;
import java.util.Optional;
import org.kehu.visit.calendar.LunarCalendar;

/** Days on which customers are greeted (节日, catalogue V-30), by either calendar. */
public enum Festival {
  /** 元旦. */
  NEW_YEAR(false, 1, 1),
  /** 春节. */
  SPRING_FESTIVAL(true, 1, 1),
  /** 元宵节. */
  LANTERN_FESTIVAL(true, 1, 15),
  /** 劳动节. */
  LABOUR_DAY(false, 5, 1),
  /** 端午节. */
  DRAGON_BOAT_FESTIVAL(true, 5, 5),
  /** 中秋节. */
  MID_AUTUMN_FESTIVAL(true, 8, 15),
  /** 重阳节. */
  DOUBLE_NINTH_FESTIVAL(true, 9, 9),
  /** 国庆节. */
  NATIONAL_DAY(false, 10, 1);

  private final boolean lunar;
  private final int month;
  private final int day;

  Festival(boolean lunar, int month, int day) {
    this.lunar = lunar;
    this.month = month;
    this.day = day;
  }

  /** The next one on or after a day; empty where the lunar calendar is not known so far ahead. */
  Optional<LocalDate> next(LocalDate from) {
    if (lunar) {
      return LunarCalendar.next(month, day, from);
    }
    LocalDate thisYear = LocalDate.of(from.getYear(), month, day);
    return Optional.of(thisYear.isBefore(from) ? thisYear.plusYears(1) : thisYear);
  }
}
