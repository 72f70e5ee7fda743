package org.kehu.kit.process;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a step has done up to some place: sums since its beginning, not since the last piece, so
 * that a piece which is done again after a kill counts once.
 *
 * @param done items dealt with, however they ended
 * @param refused those of them that could not be done as asked
 * @param counts sums of the step's own, by a short name; at most twenty
 */
public record Tally(long done, long refused, Map<String, Long> counts) {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, Map.of());

  /** The one thing of a step that does one thing. */
  public static final Tally ONE = new Tally(1, 0, Map.of());

  private static final int MOST_COUNTS = 20;

  public Tally {
    counts = Map.copyOf(counts);
    if (counts.size() > MOST_COUNTS) {
      throw new IllegalArgumentException("At most " + MOST_COUNTS + " sums, not " + counts.size());
    }
  }

  /** The sum of a name. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** With one more item that ended as the name says. */
  public Tally with(String name) {
    return plus(new Tally(1, 0, Map.of(name, 1L)));
  }

  /** With one more item that could not be done, for the reason that the name says. */
  public Tally withRefused(String name) {
    return plus(new Tally(1, 1, Map.of(name, 1L)));
  }

  /** Both together. */
  public Tally plus(Tally other) {
    Map<String, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((name, more) -> sums.merge(name, more, Long::sum));
    return new Tally(done + other.done, refused + other.refused, sums);
  }
}
