package org.kehu.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time with one reason, start included, end excluded: a line of an explanation. {@code
 * name} is the season, holiday, make-up day or pause reason behind it; {@code calendarVersion} the
 * version of the calendar that said so; {@code provisional} that the holiday table did not reach so
 * far.
 */
public record Stretch(
    Instant from,
    Instant to,
    Reason reason,
    @Nullable String name,
    @Nullable String englishName,
    boolean provisional,
    int calendarVersion) {

  /** The whole length on the clock on the wall. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** How much of it is business time: all or nothing. */
  public Duration counted() {
    return reason.counts() ? length() : Duration.ZERO;
  }

  /** The line's label for people, such as {@code 节假日:春节}. */
  public String title(Locale locale) {
    String own = CalendarMessages.isChinese(locale) ? name : englishName;
    return own == null
        ? reason.title(locale)
        : CalendarMessages.text(locale, "stretch.named", reason.title(locale), own);
  }

  Stretch between(Instant start, Instant end) {
    Instant a = from.isBefore(start) ? start : from;
    Instant b = to.isAfter(end) ? end : to;
    return new Stretch(a, b, reason, name, englishName, provisional, calendarVersion);
  }

  boolean continues(Stretch former) {
    return former.to.equals(from)
        && former.reason == reason
        && Objects.equals(former.name, name)
        && former.provisional == provisional
        && former.calendarVersion == calendarVersion;
  }

  Stretch joinedTo(Stretch former) {
    return new Stretch(former.from, to, reason, name, englishName, provisional, calendarVersion);
  }
}
