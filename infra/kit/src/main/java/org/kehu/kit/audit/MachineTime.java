package org.kehu.kit.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Records of the broker carry the time of the machine, links that of the clock, which tests move.
 */
final class MachineTime {

  private MachineTime() {}

  /** A time of the clock as the machine had it. */
  static Instant of(Instant time, Clock clock) {
    return time.minus(Duration.between(Instant.now(), clock.instant()));
  }
}
