package org.kehu.visit.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days of the lunar calendar (农历) as days of ours, by the table of years in {@code
 * lunar-years.csv}: the months of each year follow from astronomy and are not computed here.
 */
public final class LunarCalendar {

  private static final NavigableMap<Integer, Year> YEARS = read();

  private LunarCalendar() {}

  /** One year: which months are long, and after which one a leap month follows. */
  private record Year(LocalDate first, int leapMonth, String lengths) {

    static Year of(String[] fields) {
      return new Year(LocalDate.parse(fields[1]), Integer.parseInt(fields[2]), fields[3]);
    }

    /** Of the ordinary month, not of the leap month of the same number. */
    LocalDate day(int month, int day) {
      int before = month - 1 + (leapMonth > 0 && month > leapMonth ? 1 : 0);
      int days = 0;
      for (int i = 0; i < before; i++) {
        days += length(i);
      }
      return first.plusDays(days + Math.min(day, length(before)) - 1L);
    }

    private int length(int index) {
      return lengths.charAt(index) == '1' ? 30 : 29;
    }
  }

  /**
   * The first such day on or after another; empty when the table does not reach so far.
   *
   * @param month 1 to 12; leap months are passed over, as people do with festivals and birthdays
   * @param day 1 to 30; the last of the month where the month is shorter
   */
  public static Optional<LocalDate> next(int month, int day, LocalDate from) {
    return YEARS.tailMap(from.getYear() - 1, true).values().stream()
        .map(year -> year.day(month, day))
        .filter(on -> !on.isBefore(from))
        .findFirst();
  }

  /** The last day that the table knows. */
  public static LocalDate knownUntil() {
    return YEARS.lastEntry().getValue().day(12, 30);
  }

  private static NavigableMap<Integer, Year> read() {
    try (InputStream table = LunarCalendar.class.getResourceAsStream("lunar-years.csv")) {
      NavigableMap<Integer, Year> years = new TreeMap<>();
      new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .forEach(fields -> years.put(Integer.valueOf(fields[0]), Year.of(fields)));
      return years;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
