package org.kehu.visit.shift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kehu.visit.calendar.Week;

/** What the duties of a week must fulfil. */
final class DutyCheck {

  private static final int DAYS = 7;

  private DutyCheck() {}

  /** Refuses duties that cannot be. */
  static void require(List<Duty> duties, Week week, Set<String> people, ShiftPolicy rules) {
    Set<String> personDays = new HashSet<>();
    for (Duty duty : duties) {
      boolean fits =
          Week.containing(duty.day()).equals(week)
              && people.contains(duty.staffId())
              && rules.shift(duty.shift()).isPresent()
              && personDays.add(duty.staffId() + duty.day());
      if (!fits) {
        throw ShiftProblem.DUTY_WRONG
            .problem()
            .with("staffId", duty.staffId())
            .with("day", duty.day().toString())
            .with("shift", duty.shift());
      }
    }
    people.forEach(person -> requireRest(person, duties, week, rules.longestRun()));
  }

  private static void requireRest(String person, List<Duty> duties, Week week, int longest) {
    Set<LocalDate> days =
        duties.stream()
            .filter(duty -> duty.staffId().equals(person))
            .map(Duty::day)
            .collect(Collectors.toSet());
    int run = 0;
    for (int i = 0; i < DAYS; i++) {
      run = days.contains(week.monday().plusDays(i)) ? run + 1 : 0;
      if (run > longest) {
        throw ShiftProblem.RUN_TOO_LONG
            .problem()
            .with("staffId", person)
            .with("longestRun", longest);
      }
    }
  }

  /** Shifts of worked days with too few people. */
  static List<Gap> gaps(
      List<Duty> duties, Week week, ShiftPolicy rules, Predicate<LocalDate> worked) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = week.monday().plusDays(i);
      for (ShiftPolicy.Shift shift : rules.shifts()) {
        long there =
            duties.stream()
                .filter(duty -> duty.day().equals(day) && duty.shift().equals(shift.code()))
                .count();
        if (worked.test(day) && there < shift.least()) {
          gaps.add(new Gap(day, shift.code(), shift.least() - (int) there));
        }
      }
    }
    return gaps;
  }
}
