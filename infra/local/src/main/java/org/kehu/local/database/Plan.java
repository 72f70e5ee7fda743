package org.kehu.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * A way to answer a query by an index: the stretches to read and how many fields of the wanted sort
 * their order already satisfies.
 */
record Plan(
    OrderedIndex index,
    List<Stretch> stretches,
    int equalities,
    boolean bounded,
    boolean backwards,
    int sorted) {

  /**
   * The entries from {@code from} up to but without {@code to}; the first {@code fixed} bytes are
   * the same for all of them and do not count in the order.
   */
  record Stretch(byte[] from, byte[] to, int fixed) {}

  /** Whether it finds at most one document. */
  boolean single() {
    return index.isUnique() && stretches.size() == 1 && equalities == index.paths().size();
  }

  /** Whether its first field is asked for by values that several documents may have. */
  boolean findsManyByValue(Filter filter) {
    Ranges ranges = filter.ranges(index.paths().getFirst(), index.holdsArrays());
    boolean one = index.isUnique() && index.paths().size() == 1;
    return ranges != null && ranges.points() && !one;
  }

  /**
   * Whether its order is that of the sort; the last fields of a unique index leave nothing to sort.
   */
  boolean gives(Document sort) {
    return sorted == sort.size() || index.isUnique() && equalities + sorted >= index.paths().size();
  }

  /** How many entries it reads, counted up to a limit. */
  int size(int limit) {
    int size = 0;
    for (Stretch stretch : stretches) {
      Iterator<byte[]> entries = index.entries(stretch.from, stretch.to, false);
      while (size < limit && entries.hasNext()) {
        entries.next();
        size++;
      }
    }
    return size;
  }

  /** Positions in the order of the index, one of a document with several entries repeated. */
  Iterator<Long> positions() {
    PriorityQueue<Run> runs = new PriorityQueue<>(order());
    for (Stretch stretch : stretches) {
      Iterator<byte[]> entries = index.entries(stretch.from, stretch.to, backwards);
      if (entries.hasNext()) {
        runs.add(new Run(entries, stretch.fixed));
      }
    }
    return new Merge(runs);
  }

  private Comparator<Run> order() {
    Comparator<Run> order =
        (one, two) ->
            Arrays.compareUnsigned(
                one.entry, one.fixed, one.entry.length, two.entry, two.fixed, two.entry.length);
    return backwards ? order.reversed() : order;
  }

  private static final class Run {
    private final Iterator<byte[]> entries;
    private final int fixed;
    private byte[] entry;

    private Run(Iterator<byte[]> entries, int fixed) {
      this.entries = entries;
      this.fixed = fixed;
      this.entry = entries.next();
    }
  }

  private record Merge(PriorityQueue<Run> runs) implements Iterator<Long> {

    @Override
    public boolean hasNext() {
      return !runs.isEmpty();
    }

    @Override
    public Long next() {
      Run first = runs.poll();
      if (first == null) {
        throw new NoSuchElementException();
      }
      long position = OrderedIndex.position(first.entry);
      if (first.entries.hasNext()) {
        first.entry = first.entries.next();
        runs.add(first);
      }
      return position;
    }
  }
}
