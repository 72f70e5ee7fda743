package org.kehu.visit.rota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Pattern;

/**
 * A calendar week, Monday to Sunday.
 *
 * @param code as ISO 8601 writes it, {@code 2026-W49}
 */
public record Week(String code) implements Comparable<Week> {

  private static final Pattern FORM = Pattern.compile("\\d{4}-W\\d{2}");

  /** A week that exists. */
  public Week {
    if (!FORM.matcher(code).matches() || !code.equals(of(monday(code)))) {
      throw RotaProblem.WEEK_INVALID.problem().with("week", code);
    }
  }

  /** The week of a day. */
  public static Week containing(LocalDate day) {
    return new Week(of(day));
  }

  private static String of(LocalDate day) {
    return "%04d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static LocalDate monday(String code) {
    try {
      return LocalDate.of(Integer.parseInt(code.substring(0, 4)), 1, 4)
          .with(WeekFields.ISO.weekOfWeekBasedYear(), Integer.parseInt(code.substring(6)))
          .with(DayOfWeek.MONDAY);
    } catch (DateTimeException nothingLikeIt) {
      throw RotaProblem.WEEK_INVALID.problem().with("week", code);
    }
  }

  /** Its first day. */
  public LocalDate monday() {
    return monday(code);
  }

  @Override
  public int compareTo(Week other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
