package org.kehu.testkit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * How much of itself a test does: little in every build, all with {@code -Dkehu.full=true} ({@code
 * infra/kehu test --full}). What is chosen at random comes from a seed, which is the date unless
 * {@code -Dkehu.seed=N} repeats another, so that every day tries something else and whatever is
 * found can be tried again.
 *
 * @param test by which the figures are reported
 * @param date when it ran
 */
public record Dose(String test, boolean full, long seed, LocalDate date) {

  /** The dose of this build for a test. */
  public static Dose of(Class<?> test) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new Dose(
        test.getSimpleName(),
        Boolean.getBoolean("kehu.full"),
        Long.getLong("kehu.seed", asNumber(today)),
        today);
  }

  /** 20261123 of 2026-11-23. */
  private static long asNumber(LocalDate date) {
    return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }

  /** How often. */
  public int times(int small, int all) {
    return full ? all : small;
  }

  /** How long. */
  public Duration lasting(Duration small, Duration all) {
    return full ? all : small;
  }

  /**
   * All of them, or as many as the small dose takes: from a place that moves on by so many with
   * each seed, so that following days go through the whole list.
   */
  public <T> List<T> some(int small, List<T> all) {
    if (full || small >= all.size()) {
      return List.copyOf(all);
    }
    return LongStream.range(0, small)
        .mapToObj(at -> all.get((int) Math.floorMod(seed * small + at, (long) all.size())))
        .toList();
  }

  /** What chance has in store, the same for the same seed. */
  public SplittableRandom random() {
    return new SplittableRandom(seed);
  }

  /** Prints what was done in a line that {@code infra/kehu test} shows. */
  public void report(String figures, Object... values) {
    System.out.printf("dose %s: %s%n", this, figures.formatted(values));
  }

  /** Names dose, date and seed. */
  @Override
  public String toString() {
    return "%s of %s on %s, seed %d".formatted(full ? "full" : "small", test, date, seed);
  }
}
