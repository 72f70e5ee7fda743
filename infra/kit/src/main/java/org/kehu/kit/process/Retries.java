package org.kehu.kit.process;

import java.time.Duration;

/**
 * How a failing piece is tried again: after a pause that doubles each time, until it was tried
 * often enough and the process is stuck.
 *
 * @param most attempts without progress
 * @param pause after the first
 * @param longest pause
 */
public record Retries(int most, Duration pause, Duration longest) {

  /** Eight attempts within about two minutes. */
  public static final Retries USUAL = new Retries(8, Duration.ofSeconds(1), Duration.ofMinutes(5));

  /** Doublings beyond this would only overflow. */
  private static final int MOST_DOUBLINGS = 20;

  Duration pauseAfter(int attempts) {
    Duration wanted = pause.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
    return wanted.compareTo(longest) > 0 ? longest : wanted;
  }

  boolean areOver(int attempts) {
    return attempts >= most;
  }
}
