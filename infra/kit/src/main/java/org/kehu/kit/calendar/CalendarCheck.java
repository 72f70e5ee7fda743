package org.kehu.kit.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a calendar that is well formed: rules between its parts that no
 * annotation can tell. A calendar without faults always opens again, so no search in it runs for
 * ever.
 */
public final class CalendarCheck {

  /** The longest holiday that is believed; longer is taken for a slip of the pen. */
  static final int LONGEST_HOLIDAY_DAYS = 60;

  private final CalendarPolicy policy;
  private final List<CalendarFault> faults = new ArrayList<>();

  private CalendarCheck(CalendarPolicy policy) {
    this.policy = policy;
  }

  /** All faults, in the order of the policy's fields; empty when the calendar can be used. */
  public static List<CalendarFault> faultsOf(CalendarPolicy policy) {
    CalendarCheck check = new CalendarCheck(policy);
    check.zone();
    check.seasons();
    check.workingDays();
    Map<LocalDate, Holiday> off = check.holidays();
    check.makeUpDays(off);
    check.knownRange();
    return List.copyOf(check.faults);
  }

  private void zone() {
    try {
      ZoneId.of(policy.zone());
    } catch (DateTimeException unknown) {
      fault("/zone", "zone-unknown", policy.zone());
    }
  }

  private void seasons() {
    if (policy.seasons().isEmpty()) {
      fault("/seasons", "season-missing");
    }
    Set<MonthDay> starts = new HashSet<>();
    for (int i = 0; i < policy.seasons().size(); i++) {
      Season season = policy.seasons().get(i);
      if (!starts.add(season.from())) {
        fault("/seasons/" + i + "/from", "season-start-twice", shortDate(season.from()));
      }
      if (season.blocks().isEmpty()) {
        fault("/seasons/" + i + "/blocks", "season-without-block", season.name());
      }
      blocks("/seasons/" + i + "/blocks", season.blocks());
    }
  }

  private void blocks(String pointer, List<WorkBlock> blocks) {
    @Nullable WorkBlock before = null;
    for (int i = 0; i < blocks.size(); i++) {
      WorkBlock block = blocks.get(i);
      String at = pointer + "/" + i;
      if (block.isReversed()) {
        fault(at + "/to", "block-reversed", block.from(), block.to());
      } else if (before != null && before.endsAfter(block.from())) {
        fault(at + "/from", "blocks-overlap", block.from(), before.from(), before.to());
      }
      before = block;
    }
  }

  private void workingDays() {
    if (policy.workingDays().isEmpty()) {
      fault("/workingDays", "working-day-missing");
    }
  }

  private Map<LocalDate, Holiday> holidays() {
    Map<LocalDate, Holiday> off = new HashMap<>();
    for (int i = 0; i < policy.holidays().size(); i++) {
      Holiday holiday = policy.holidays().get(i);
      holiday("/holidays/" + i, holiday, off);
    }
    return off;
  }

  private void holiday(String pointer, Holiday holiday, Map<LocalDate, Holiday> off) {
    if (holiday.to().isBefore(holiday.from())) {
      fault(pointer + "/to", "holiday-reversed", holiday.from(), holiday.to());
      return;
    }
    long days = ChronoUnit.DAYS.between(holiday.from(), holiday.to()) + 1;
    if (days > LONGEST_HOLIDAY_DAYS) {
      fault(pointer + "/to", "holiday-too-long", holiday.name(), days, LONGEST_HOLIDAY_DAYS);
      return;
    }
    for (LocalDate day : holiday.days().toList()) {
      Holiday other = off.putIfAbsent(day, holiday);
      if (other != null) {
        fault(pointer, "holidays-overlap", day, holiday.name(), other.name());
        return;
      }
    }
    inKnownRange(pointer + "/from", holiday.from());
    if (!holiday.to().equals(holiday.from())) {
      inKnownRange(pointer + "/to", holiday.to());
    }
  }

  private void makeUpDays(Map<LocalDate, Holiday> off) {
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < policy.makeUpDays().size(); i++) {
      MakeUpDay day = policy.makeUpDays().get(i);
      String at = "/makeUpDays/" + i;
      Holiday holiday = off.get(day.date());
      if (holiday != null) {
        fault(at + "/date", "holiday-and-workday", day.date(), holiday.name());
      }
      if (!seen.add(day.date())) {
        fault(at + "/date", "make-up-day-twice", day.date());
      }
      blocks(at + "/blocks", day.blocks());
      inKnownRange(at + "/date", day.date());
    }
  }

  private void inKnownRange(String pointer, LocalDate date) {
    KnownRange known = policy.known();
    if (known != null && !known.covers(date)) {
      fault(pointer, "outside-known-range", date, known.from(), known.until());
    }
  }

  private void knownRange() {
    KnownRange known = policy.known();
    if (known != null && known.until().isBefore(known.from())) {
      fault("/known/until", "known-range-reversed", known.from(), known.until());
    }
  }

  private static String shortDate(MonthDay day) {
    return day.toString().substring(2);
  }

  private void fault(String pointer, String code, Object... arguments) {
    faults.add(CalendarFault.at(pointer, code, arguments));
  }
}
