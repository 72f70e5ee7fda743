package org.kehu.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the matches among candidates in MongoDB's order, ties by position. The server's own
 * comparison is not used: it contradicts itself where two documents hold empty arrays.
 */
final class SortedPositions {

  private record Candidate(long position, byte[] key, byte[] group) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::key, Arrays::compareUnsigned)
          .thenComparingLong(Candidate::position);

  private final StoredCollection collection;
  private final Document query;
  private final List<Field> fields;
  private int grouped;

  SortedPositions(StoredCollection collection, Document query, Document sort) {
    this.collection = collection;
    this.query = query;
    this.fields = sort.entrySet().stream().map(Field::of).toList();
  }

  /** All matches in order, or the first {@code most} of them when that is not 0. */
  Iterator<Long> of(Iterator<Long> positions, int most) {
    return most > 0 ? first(positions, most) : positions(all(positions));
  }

  /**
   * The matches of candidates that already come in the order of the first {@code sorted} fields,
   * read only as far as they are asked for.
   */
  Iterator<Long> within(Iterator<Long> positions, int sorted) {
    grouped = sorted;
    return new Groups(positions);
  }

  private List<Candidate> all(Iterator<Long> positions) {
    List<Candidate> found = new ArrayList<>();
    while (positions.hasNext()) {
      Candidate candidate = candidate(positions.next());
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private Iterator<Long> first(Iterator<Long> positions, int most) {
    PriorityQueue<Candidate> best = new PriorityQueue<>(ORDER.reversed());
    while (positions.hasNext()) {
      Candidate candidate = candidate(positions.next());
      if (candidate != null) {
        best.add(candidate);
      }
      if (best.size() > most) {
        best.poll();
      }
    }
    return positions(new ArrayList<>(best));
  }

  private Iterator<Long> positions(List<Candidate> found) {
    found.sort(ORDER);
    return found.stream().map(Candidate::position).iterator();
  }

  private @Nullable Candidate candidate(long position) {
    Document document = collection.find(position);
    if (document == null || !collection.matches(document, query)) {
      return null;
    }
    KeyWriter key = KeyWriter.exact();
    KeyWriter group = new KeyWriter();
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).write(document, key);
      if (i < grouped) {
        fields.get(i).write(document, group);
      }
    }
    return new Candidate(position, key.toBytes(), group.toBytes());
  }

  private record Field(String[] names, boolean ascending) {

    private static Field of(Map.Entry<String, Object> field) {
      boolean ascending = ((Number) field.getValue()).intValue() > 0;
      return new Field(field.getKey().split("\\.", -1), ascending);
    }

    private void write(Document document, KeyWriter key) {
      List<@Nullable Object> values = PathValues.of(document, names).sorted();
      if (values.isEmpty()) {
        key.emptyArray(ascending);
      } else if (values.size() == 1) {
        key.value(values.getFirst(), ascending);
      } else {
        key.raw(first(values));
      }
    }

    // Bytes of a descending field are turned over, so the greatest value comes first there too.
    private byte[] first(List<@Nullable Object> values) {
      byte[] first = {};
      for (Object value : values) {
        byte[] bytes = KeyWriter.exact().value(value, ascending).toBytes();
        first = first.length == 0 || Arrays.compareUnsigned(bytes, first) < 0 ? bytes : first;
      }
      return first;
    }
  }

  private final class Groups implements Iterator<Long> {

    private final Iterator<Long> candidates;
    private Iterator<Long> group = List.<Long>of().iterator();
    private @Nullable Candidate ahead;

    private Groups(Iterator<Long> candidates) {
      this.candidates = candidates;
      this.ahead = advance();
    }

    @Override
    public boolean hasNext() {
      return group.hasNext() || ahead != null;
    }

    @Override
    public Long next() {
      if (!group.hasNext()) {
        group = positions(nextGroup());
      }
      return group.next();
    }

    private List<Candidate> nextGroup() {
      Candidate first = ahead;
      if (first == null) {
        throw new NoSuchElementException();
      }
      List<Candidate> same = new ArrayList<>();
      while (ahead != null && Arrays.equals(first.group, ahead.group)) {
        same.add(ahead);
        ahead = advance();
      }
      return same;
    }

    private @Nullable Candidate advance() {
      while (candidates.hasNext()) {
        Candidate candidate = candidate(candidates.next());
        if (candidate != null) {
          return candidate;
        }
      }
      return null;
    }
  }
}
