package org.kehu.kit.policysample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.kehu.testkit.MovableClock;

/** Each test has a day of its own, behind all rules that others put in force. */
final class LaterDay {

  private static final AtomicInteger DAYS = new AtomicInteger();

  private LaterDay() {}

  static void begins(Clock clock) {
    Duration ahead = Duration.ofDays(DAYS.incrementAndGet());
    ((MovableClock) clock).set(Instant.now().plus(ahead));
  }
}
