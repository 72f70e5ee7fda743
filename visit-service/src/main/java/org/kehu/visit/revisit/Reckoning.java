package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a due date came about, kept with the revisit so that it can be explained later.
 *
 * @param grade the customer's grade that gave the cycle
 * @param policyVersion version of the cadence policy
 * @param cycle longest time between two revisits
 * @param basis from where the cycle counts
 * @param latestOn end of the cycle; levelling never goes beyond
 * @param windowFrom first day considered
 * @param windowTo last day considered
 * @param movedFrom the day not worked that was first hit, if the date was moved off it
 * @param dueOn the day chosen
 * @param late whether the cycle had ended before it could be planned, so that it is caught up
 */
public record Reckoning(
    String grade,
    int policyVersion,
    Period cycle,
    Basis basis,
    LocalDate latestOn,
    LocalDate windowFrom,
    LocalDate windowTo,
    @Nullable LocalDate movedFrom,
    LocalDate dueOn,
    boolean late) {

  /** The same cycle with a date that was kept. */
  public Reckoning keeping(LocalDate day) {
    return new Reckoning(
        grade, policyVersion, cycle, basis, latestOn, windowFrom, windowTo, null, day, late);
  }

  /** Whether a day lies in the window that was considered. */
  public boolean windowHolds(LocalDate day) {
    return !day.isBefore(windowFrom) && !day.isAfter(windowTo);
  }
}
