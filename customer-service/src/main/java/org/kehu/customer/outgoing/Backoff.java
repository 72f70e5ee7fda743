package org.kehu.customer.outgoing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries: doubled each time up to the longest, and of each pause the second half is
 * left to chance, so that what failed together does not come back together.
 *
 * @param first pause after the first failure
 */
public record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "A backoff from " + first + " to " + longest + " is none; the first must be the shorter");
    }
  }

  /**
   * The pause after so many tries.
   *
   * @param tries from 1
   */
  public Duration after(int tries, RandomGenerator chance) {
    long doubled = first.toMillis() << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS);
    long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    long half = whole / 2;
    return Duration.ofMillis(half + chance.nextLong(whole - half + 1));
  }
}
