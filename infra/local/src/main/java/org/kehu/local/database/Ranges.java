package org.kehu.local.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the values of one path must lie for a filter to match: disjoint intervals in ascending
 * order. {@code excludesMissing} tells that a document without the path cannot match.
 */
record Ranges(List<Interval> intervals, boolean excludesMissing) {

  private static final byte[] NULL = {KeyWriter.NULL};

  static final Ranges PRESENT = new Ranges(List.of(Interval.EVERYTHING), true);

  static Ranges of(Interval interval) {
    return of(List.of(interval));
  }

  static Ranges of(List<Interval> intervals) {
    return new Ranges(
        merged(intervals), intervals.stream().noneMatch(interval -> interval.contains(NULL)));
  }

  boolean points() {
    return intervals.stream().allMatch(Interval::point);
  }

  Ranges union(Ranges other) {
    List<Interval> all = new ArrayList<>(intervals);
    all.addAll(other.intervals);
    return new Ranges(merged(all), excludesMissing && other.excludesMissing);
  }

  Ranges intersection(Ranges other) {
    List<Interval> common = new ArrayList<>();
    for (Interval one : intervals) {
      for (Interval two : other.intervals) {
        byte[] low = Arrays.compareUnsigned(one.low(), two.low()) >= 0 ? one.low() : two.low();
        byte[] high = Interval.earlierEnd(one.high(), two.high());
        Interval both =
            new Interval(
                low,
                high,
                one.point() && two.point()
                    || Arrays.equals(low, high) && (one.point() || two.point()));
        if (both.contains(low)) {
          common.add(both);
        }
      }
    }
    return new Ranges(merged(common), excludesMissing || other.excludesMissing);
  }

  /** The one of both that promises fewer candidates, where both cannot be asked of one value. */
  @SuppressWarnings("ReferenceEquality")
  Ranges narrower(Ranges other) {
    if (points() != other.points()) {
      return points() ? this : other;
    }
    return points() && other.intervals.size() < intervals.size() || this == PRESENT ? other : this;
  }

  private static List<Interval> merged(List<Interval> intervals) {
    if (intervals.size() < 2) {
      return intervals;
    }
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.sort(Comparator.comparing(Interval::low, Arrays::compareUnsigned));
    List<Interval> merged = new ArrayList<>();
    Interval last = sorted.getFirst();
    for (Interval next : sorted.subList(1, sorted.size())) {
      if (last.touches(next)) {
        byte[] high = Interval.laterEnd(last.high(), next.high());
        last = new Interval(last.low(), high, last.point() && Arrays.equals(last.low(), high));
      } else {
        merged.add(last);
        last = next;
      }
    }
    merged.add(last);
    return merged;
  }
}
