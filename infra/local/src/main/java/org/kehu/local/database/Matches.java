package org.kehu.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * The documents at some positions that match a query, read one by one. A document that was changed
 * or deleted since its position was noted is judged as it is when its turn comes.
 */
final class Matches implements Iterator<Document> {

  private final StoredCollection collection;
  private final Document query;
  private Iterator<Long> positions;
  private long toSkip;
  private long toGive;
  private @Nullable Document next;

  Matches(
      StoredCollection collection, Iterator<Long> positions, Document query, int skip, int limit) {
    this.collection = collection;
    this.positions = positions;
    this.query = query;
    this.toSkip = skip;
    this.toGive = limit > 0 ? limit : Long.MAX_VALUE;
  }

  @Override
  public boolean hasNext() {
    while (next == null && mayHaveMore()) {
      Document document = collection.find(positions.next());
      if (document != null && collection.matches(document, query) && --toSkip < 0) {
        next = document;
        toGive--;
      }
    }
    return next != null;
  }

  @Override
  public Document next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Document given = next;
    next = null;
    return given;
  }

  /** Whether there are positions left to look at; the documents there may not match. */
  boolean mayHaveMore() {
    return next != null || toGive > 0 && positions.hasNext();
  }

  /** Notes the positions that are left, so that the collection may change under the reader. */
  Matches detached() {
    long[] left = new long[16];
    int size = 0;
    while (positions.hasNext()) {
      left = size == left.length ? Arrays.copyOf(left, size * 2) : left;
      left[size++] = positions.next();
    }
    PrimitiveIterator.OfLong noted = Arrays.stream(left, 0, size).iterator();
    positions = noted;
    return this;
  }
}
