package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts the matches among candidates by the server's comparison, and ties by position. */
final class SortedPositions {

  private record Candidate(long position, Document fields) {}

  private final StoredCollection collection;
  private final Document query;
  private final Document sort;
  private final Comparator<Candidate> order;

  SortedPositions(StoredCollection collection, Document query, Document sort) {
    this.collection = collection;
    this.query = query;
    this.sort = sort;
    this.order =
        Comparator.comparing(Candidate::fields, new DocumentComparator(sort))
            .thenComparingLong(Candidate::position);
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
    List<String> fields = List.copyOf(sort.keySet()).subList(0, sorted);
    return new Groups(positions, fields);
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
    PriorityQueue<Candidate> best = new PriorityQueue<>(order.reversed());
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
    found.sort(order);
    return found.stream().map(Candidate::position).iterator();
  }

  private @Nullable Candidate candidate(long position) {
    Document document = collection.find(position);
    if (document == null || !collection.matches(document, query)) {
      return null;
    }
    Document fields = new Document();
    for (String field : sort.keySet()) {
      Object top = document.get(Utils.firstFragment(field));
      if (top != null) {
        fields.put(Utils.firstFragment(field), top);
      }
    }
    return new Candidate(position, fields);
  }

  private final class Groups implements Iterator<Long> {

    private final Iterator<Long> candidates;
    private final List<String> fields;
    private Iterator<Long> group = List.<Long>of().iterator();
    private @Nullable Candidate ahead;

    private Groups(Iterator<Long> candidates, List<String> fields) {
      this.candidates = candidates;
      this.fields = fields;
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
      byte[] key = key(first);
      List<Candidate> same = new ArrayList<>();
      while (ahead != null && Arrays.equals(key, key(ahead))) {
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

    private byte[] key(Candidate candidate) {
      KeyWriter key = new KeyWriter();
      for (String field : fields) {
        key.value(Utils.getSubdocumentValue(candidate.fields, field));
      }
      return key.toBytes();
    }
  }
}
