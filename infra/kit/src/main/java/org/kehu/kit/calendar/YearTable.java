package org.kehu.kit.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The holidays and make-up workdays of one year, as they are announced late in the year before
 * (节假日与调休安排, P-30). Days of the December before may be among them: the New Year's holiday of 2023
 * began on December 31st, 2022.
 */
public record YearTable(int year, List<Holiday> holidays, List<MakeUpDay> makeUpDays) {

  /** Copies. */
  public YearTable {
    holidays = List.copyOf(holidays);
    makeUpDays = List.copyOf(makeUpDays);
  }

  /**
   * Whether it goes on where a calendar's table ends: an earlier year overlaps, a later one leaves
   * a gap in which every due time would look certain and be wrong.
   */
  public boolean follows(KnownRange known) {
    return nextAfter(known) == year;
  }

  /** The year that a table which is known so far can be extended by. */
  public static int nextAfter(KnownRange known) {
    return known.until().plusDays(1).getYear();
  }

  /**
   * The calendar with this year: its days added, its table known to the end of the year.
   *
   * @throws IllegalArgumentException if the calendar has no table that could be extended
   */
  public CalendarPolicy addedTo(CalendarPolicy calendar) {
    KnownRange known = calendar.known();
    if (known == null || !follows(known)) {
      throw new IllegalArgumentException(year + " does not follow " + known + ".");
    }
    return new CalendarPolicy(
        calendar.zone(),
        calendar.seasons(),
        calendar.workingDays(),
        Stream.concat(calendar.holidays().stream(), holidays.stream()).toList(),
        Stream.concat(calendar.makeUpDays().stream(), makeUpDays.stream()).toList(),
        new KnownRange(known.from(), LocalDate.of(year, Month.DECEMBER, 31)));
  }

  /**
   * What is wrong with it as the next year of a calendar, by pointers into this table; a day of the
   * calendar itself that it contradicts is pointed at by the list alone.
   */
  public List<CalendarFault> faultsIn(CalendarPolicy calendar) {
    List<CalendarFault> faults = new ArrayList<>();
    for (int i = 0; i < holidays.size(); i++) {
      outside("/holidays/" + i + "/from", holidays.get(i).from(), faults);
      outside("/holidays/" + i + "/to", holidays.get(i).to(), faults);
    }
    for (int i = 0; i < makeUpDays.size(); i++) {
      outside("/makeUpDays/" + i + "/date", makeUpDays.get(i).date(), faults);
    }
    if (faults.isEmpty()) {
      CalendarCheck.faultsOf(addedTo(calendar)).stream()
          .map(fault -> pointed(fault, calendar))
          .forEach(faults::add);
    }
    return faults;
  }

  private void outside(String pointer, LocalDate day, List<CalendarFault> faults) {
    LocalDate first = LocalDate.of(year - 1, Month.DECEMBER, 1);
    if (day.isBefore(first) || day.getYear() > year) {
      faults.add(CalendarFault.at(pointer, "outside-year", day, year));
    }
  }

  private static CalendarFault pointed(CalendarFault fault, CalendarPolicy calendar) {
    String pointer =
        behind(
            "/makeUpDays/",
            calendar.makeUpDays().size(),
            behind("/holidays/", calendar.holidays().size(), fault.pointer()));
    return new CalendarFault(pointer, fault.code(), fault.arguments());
  }

  /** The place in this table of a place in the joined list. */
  private static String behind(String list, int size, String pointer) {
    if (!pointer.startsWith(list)) {
      return pointer;
    }
    String[] words = pointer.substring(list.length()).split("/", 2);
    int place = Integer.parseInt(words[0]) - size;
    if (place < 0) {
      return list.substring(0, list.length() - 1);
    }
    return list + place + (words.length > 1 ? "/" + words[1] : "");
  }
}
