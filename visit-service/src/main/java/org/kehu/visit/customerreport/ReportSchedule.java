package org.kehu.visit.customerreport;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * When a report is due and becomes open work: pure, of the last one, the cycle and the calendar
 * (catalogue V-41).
 *
 * @param leadDays days before it is due on which it becomes open work
 * @param worked whether a day is worked
 */
record ReportSchedule(int leadDays, LocalDate today, Predicate<LocalDate> worked) {

  private static final int LONGEST_HOLIDAY = 14;

  /**
   * The day until which the next one is owed: a worked day within the cycle. What should have come
   * before the rule applied is spread over the coming cycle by customer, so that new rules lay no
   * heap of work before anybody and none is overdue when it is opened.
   *
   * @param last the day of the last one, else since when the customer is known
   */
  LocalDate dueOn(String customerId, LocalDate last, Period cycle) {
    LocalDate end = last.plus(cycle);
    return workedBy(end.isBefore(today) ? spread(customerId, cycle) : end);
  }

  /** Whether nothing can be open work yet that is owed a cycle after that day or later. */
  boolean isFarFrom(LocalDate day, Period cycle) {
    return day.plus(cycle).minusDays(leadDays + LONGEST_HOLIDAY).isAfter(today);
  }

  /** The customer's own day in each cycle: the same, whenever it is asked for, until it is over. */
  private LocalDate spread(String customerId, Period cycle) {
    long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(cycle));
    return today.plusDays(Math.floorMod(customerId.hashCode() - today.toEpochDay(), days));
  }

  /** The day until which one is owed that is asked for now. */
  LocalDate soonest() {
    return workedBy(today.plusDays(leadDays));
  }

  /** Whether one that is due then is open work by now. */
  boolean opens(LocalDate dueOn) {
    return !today.isBefore(dueOn.minusDays(leadDays));
  }

  private LocalDate workedBy(LocalDate end) {
    LocalDate day = end;
    for (int back = 0; back < LONGEST_HOLIDAY && day.isAfter(today); back++) {
      if (worked.test(day)) {
        return day;
      }
      day = day.minusDays(1);
    }
    return end;
  }
}
