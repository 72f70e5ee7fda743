package org.kehu.customer.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the steps of the policy are due: in the morning of their day. */
record DunningPlan(CreditPolicy policy, ZoneId zone) {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /**
   * When the step behind one is due.
   *
   * @param step from 1; 0 before the first
   * @return null behind the last
   */
  @Nullable Instant nextAfter(LocalDate dueOn, int step) {
    List<CreditPolicy.Step> steps = policy.dunning();
    if (step >= steps.size()) {
      return null;
    }
    LocalDate day = dueOn.plusDays(steps.get(step).daysOverdue());
    return day.atTime(MORNING).atZone(zone).toInstant();
  }
}
