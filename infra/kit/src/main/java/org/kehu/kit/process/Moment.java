package org.kehu.kit.process;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Now, twice. Claims and pauses run on the machine's time: a suite whose clock is moved must
 * neither lose its claims nor wait for a day.
 *
 * @param told by the suite's clock, for what people read
 * @param machine for claims and pauses
 */
record Moment(Instant told, Instant machine) {

  static Moment now(Clock clock) {
    return new Moment(millis(clock.instant()), millis(Instant.now()));
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
