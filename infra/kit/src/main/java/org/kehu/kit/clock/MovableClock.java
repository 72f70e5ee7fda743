package org.kehu.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of day plus what it was moved by; for local suites, where a quarter must pass in a
 * moment.
 */
public final class MovableClock extends Clock {

  private final AtomicLong aheadMillis;
  private final Clock base;

  public MovableClock(Clock base) {
    this(base, new AtomicLong());
  }

  private MovableClock(Clock base, AtomicLong aheadMillis) {
    this.base = base;
    this.aheadMillis = aheadMillis;
  }

  /** How far it is ahead of the time of day. */
  public Duration ahead() {
    return Duration.ofMillis(aheadMillis.get());
  }

  /** Sets how far it is ahead of the time of day. */
  public void setAhead(Duration offset) {
    aheadMillis.set(offset.toMillis());
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(aheadMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), aheadMillis);
  }
}
