package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter of one customer is up to date.
 *
 * @param renewedAt when it was right for the last time
 * @param by who saw to it; null for a file as it was opened
 * @param open the work to renew it; null while it is up to date
 * @param asked whether it ever was somebody's work
 */
public record UpkeepItem(
    Matter matter,
    Instant renewedAt,
    Renewal how,
    @Nullable String by,
    @Nullable OpenUpdate open,
    boolean asked) {

  static UpkeepItem opened(Matter matter, Instant at) {
    return new UpkeepItem(matter, at, Renewal.OPENED, null, null, false);
  }

  UpkeepItem renewed(Renewal next, Instant at, String who) {
    return new UpkeepItem(matter, at, next, who, null, asked);
  }

  UpkeepItem asking(OpenUpdate work, List<UpkeepEvent> events) {
    events.add(new UpkeepEvent.UpdateDue(matter, work));
    return new UpkeepItem(matter, renewedAt, how, by, work, true);
  }

  UpkeepItem atRest() {
    return new UpkeepItem(matter, renewedAt, how, by, null, asked);
  }

  /** What is due or late by then. */
  UpkeepItem watched(UpkeepPlan plan, Instant now, List<UpkeepEvent> events) {
    if (open != null && open.isLateAt(now)) {
      events.add(new UpkeepEvent.UpdateOverdue(matter, open));
      return new UpkeepItem(matter, renewedAt, how, by, open.late(), asked);
    }
    boolean due =
        open == null
            && plan.nextAfter(matter, renewedAt).filter(at -> !at.isAfter(now)).isPresent();
    return due ? asking(plan.work(matter, Cause.CYCLE, now, null), events) : this;
  }

  boolean isOverdue() {
    return open != null && open.overdue();
  }
}
