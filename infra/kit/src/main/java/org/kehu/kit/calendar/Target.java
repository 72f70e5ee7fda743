package org.kehu.kit.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The business time promised, since when, and why it was set: a change of priority or of the
 * service level sets another (M16). The last one counts, from the start of the clock.
 */
public record Target(Instant setAt, Duration length, String reason) {

  /** Refuses a negative length. */
  public Target {
    if (length.isNegative()) {
      throw new IllegalArgumentException("A target must not be negative: " + length + ".");
    }
  }
}
