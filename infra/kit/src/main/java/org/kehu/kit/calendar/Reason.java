package org.kehu.kit.calendar;

import java.util.Locale;

/** Why a stretch of time counts, or does not. */
public enum Reason {
  /** Inside a block of an ordinary working day. */
  WORK(true),
  /** Inside a block of a make-up workday (调休上班). */
  MAKE_UP_WORK(true),
  /** Between two blocks of one day: lunch. */
  BREAK(false),
  /** Before the first or after the last block of a working day. */
  OFF_HOURS(false),
  /** A weekday that is not worked: Sunday by default. */
  REST_DAY(false),
  /** A public holiday. */
  HOLIDAY(false),
  /** The clock was stopped on purpose, with a reason of its own. */
  PAUSED(false);

  private final boolean counts;

  Reason(boolean counts) {
    this.counts = counts;
  }

  /** Whether time of this kind is business time. */
  public boolean counts() {
    return counts;
  }

  /** The word for people, in Chinese or English. */
  public String title(Locale locale) {
    return CalendarMessages.text(locale, "reason." + name());
  }
}
