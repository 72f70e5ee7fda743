package org.kehu.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds of peer and ours, alternating; the medians count
 * @param warmUp before the first round, since the JIT compiler climbs for over a minute
 * @param measured each round
 * @param rows imported, and then in the store
 * @param atMost after this time the run stops by itself
 */
public record Dose(int rounds, Duration warmUp, Duration measured, int rows, Duration atMost) {

  /** What closing notes quote. */
  public static final Dose FULL =
      new Dose(3, Duration.ofSeconds(90), Duration.ofSeconds(30), 100_000, Duration.ofMinutes(90));

  /** Whether it runs at all, and roughly where it stands. */
  public static final Dose SHORT =
      new Dose(1, Duration.ofSeconds(15), Duration.ofSeconds(8), 5_000, Duration.ofMinutes(30));
}
