package org.kehu.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as read at one instant: state, business time used and left (negative when overdue), when
 * it becomes at risk and due. Both times are absent while a pause without limit lasts, because
 * nobody can tell them.
 */
public record ClockReading(
    ClockState state,
    Duration target,
    Duration used,
    Duration left,
    @Nullable Instant atRiskAt,
    @Nullable Instant dueAt,
    boolean provisional) {

  /** Whether an open promise has reached its warning mark at {@code now}. */
  public boolean isAtRisk(Instant now) {
    return state == ClockState.RUNNING && atRiskAt != null && !now.isBefore(atRiskAt);
  }
}
