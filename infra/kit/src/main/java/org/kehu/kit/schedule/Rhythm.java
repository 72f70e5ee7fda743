package org.kehu.kit.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * When a {@link DueWork} is asked again: within a second of this process's writing anything or of
 * its clock being moved, else ever more rarely, up to {@link #LONGEST}. So an idle suite leaves its
 * database alone; what comes due by time alone, or by the write of another instance, waits no
 * longer than that.
 */
final class Rhythm {

  /** How often it is asked whether it is time. */
  static final Duration TICK = Duration.ofSeconds(1);

  static final Duration LONGEST = Duration.ofSeconds(8);
  static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final LongSupplier writes;
  private final Clock clock;
  private final LongSupplier nanos;
  private Duration pause = TICK;
  private boolean resting;
  private long writesBefore;
  private Instant instantBefore = Instant.EPOCH;
  private long nanosBefore;
  private boolean failed;

  Rhythm(LongSupplier writes, Clock clock, LongSupplier nanos) {
    this.writes = writes;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** The work is asked now: what is written from here on, it may not have seen. */
  void asking() {
    writesBefore = writes.getAsLong();
    instantBefore = clock.instant();
    nanosBefore = nanos.getAsLong();
    failed = false;
  }

  /** Something was due. */
  void done() {
    resting = false;
  }

  /** Nothing was due. */
  void idle() {
    Duration twice = pause.multipliedBy(2);
    pause = !resting ? TICK : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    resting = true;
  }

  /** It did not come to its end; writing more does not make that better. */
  void failed() {
    failed = true;
    resting = false;
  }

  /** Whether the work is to be asked again. */
  boolean isTime() {
    Duration passed = Duration.ofNanos(nanos.getAsLong() - nanosBefore);
    if (failed) {
      return passed.compareTo(AFTER_FAILURE) >= 0;
    }
    if (writes.getAsLong() != writesBefore || isMoved(passed)) {
      resting = false;
      return true;
    }
    return passed.compareTo(pause) >= 0;
  }

  private boolean isMoved(Duration passed) {
    Duration told = Duration.between(instantBefore, clock.instant());
    return told.minus(passed).abs().compareTo(TICK) > 0;
  }
}
