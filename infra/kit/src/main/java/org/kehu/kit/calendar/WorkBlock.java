package org.kehu.kit.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * One block of open hours on a day's wall clock, start included, end excluded. An end of {@code
 * 00:00} means midnight at the end of the day, so a round-the-clock desk is {@code 00:00} to {@code
 * 00:00}.
 */
public record WorkBlock(@NotNull LocalTime from, @NotNull LocalTime to) {

  /** Whether the block runs to the midnight that ends its day. */
  public boolean endsAtMidnight() {
    return to.equals(LocalTime.MIDNIGHT);
  }

  boolean isReversed() {
    return !endsAtMidnight() && !to.isAfter(from);
  }

  boolean endsAfter(LocalTime time) {
    return endsAtMidnight() || to.isAfter(time);
  }
}
