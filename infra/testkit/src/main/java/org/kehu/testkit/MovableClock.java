package org.kehu.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time of day plus what a test has moved it by. */
public final class MovableClock extends Clock {

  private final AtomicReference<Duration> ahead;
  private final ZoneId zone;

  public MovableClock() {
    this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
  }

  private MovableClock(AtomicReference<Duration> ahead, ZoneId zone) {
    this.ahead = ahead;
    this.zone = zone;
  }

  /** Moves time forward, or back with a negative step. */
  public void move(Duration step) {
    ahead.updateAndGet(before -> before.plus(step));
  }

  /** Makes it that time now; it goes on from there. */
  public void set(Instant now) {
    ahead.set(Duration.between(Instant.now(), now));
  }

  /** Back to the time of day. */
  public void reset() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(ahead, other);
  }
}
