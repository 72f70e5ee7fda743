package org.kehu.kit.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.SealingConverter;
import org.kehu.kit.paging.Cursors.Place;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads a collection page by page, under the caller's present rights: rights are part of the query,
 * never of the cursor, so that a list goes on when they change.
 */
public final class Pages {

  /** So many rows more are looked at in one go when those before did not fit. */
  private static final int LOOKED_AT = 500;

  /** After so many goes the page ends where it has come, with a cursor to go on from there. */
  private static final int MOST_GOES = 4;

  private final MongoOperations mongo;
  private final Cursors cursors;

  public Pages(MongoOperations mongo, Cursors cursors) {
    this.mongo = mongo;
    this.cursors = cursors;
  }

  /**
   * One page; a cursor of another list or caller is refused.
   *
   * @param type what the collection holds, with a text as its id
   */
  public <T> Page<T> of(Class<T> type, Listing listing, PageRequest request, String callerId) {
    return of(type, listing, everything(), request, callerId);
  }

  /**
   * One page of the rows that pass a sieve. Where most of what the database finds does not fit, a
   * page may hold fewer rows than asked for, or none, and a cursor all the same.
   */
  public <T> Page<T> of(
      Class<T> type, Listing listing, Sieve<T> sieve, PageRequest request, String callerId) {
    Reading<T> reading = new Reading<>(type, listing, sieve, request, callerId);
    Long total = request.total() ? reading.count() : null;
    return reading.page(total);
  }

  private static <T> Sieve<T> everything() {
    return new Sieve<>("", new Criteria(), List.of(), row -> true);
  }

  /** The reading of one page. */
  private final class Reading<T> {

    private final Class<T> type;
    private final Listing listing;
    private final Sieve<T> sieve;
    private final PageRequest request;
    private final String callerId;
    private final List<Criteria> conditions = new ArrayList<>();

    Reading(Class<T> type, Listing listing, Sieve<T> sieve, PageRequest request, String callerId) {
      this.type = type;
      this.listing = listing;
      this.sieve = sieve;
      this.request = request;
      this.callerId = callerId;
      conditions.add(listing.seen());
      add(listing.filter());
      add(sieve.narrowed());
    }

    private void add(Criteria condition) {
      if (!condition.getCriteriaObject().isEmpty()) {
        conditions.add(condition);
      }
    }

    long count() {
      Query query = new Query(all(conditions));
      if (sieve.fields().isEmpty()) {
        return mongo.count(query, type);
      }
      query.fields().include(sieve.fields());
      try (Stream<T> rows = mongo.stream(query, type)) {
        return rows.filter(sieve.fits()).count();
      }
    }

    Page<T> page(@Nullable Long total) {
      List<Row<T>> fitting = new ArrayList<>();
      Place last =
          request.after() == null
              ? null
              : cursors.place(request.after(), listing, sieve.asked(), callerId);
      boolean whole = false;
      for (int go = 0; go < MOST_GOES && !whole && fitting.size() <= request.limit(); go++) {
        int most = go == 0 ? request.limit() + 1 : LOOKED_AT;
        List<Row<T>> rows = rows(last, most);
        rows.stream().filter(row -> sieve.fits().test(row.value())).forEach(fitting::add);
        whole = rows.size() < most;
        last = whole ? null : place(rows.getLast());
      }
      boolean more = fitting.size() > request.limit();
      List<Row<T>> shown = more ? fitting.subList(0, request.limit()) : fitting;
      Place end = more ? place(shown.getLast()) : last;
      return new Page<>(shown.stream().map(Row::value).toList(), cursor(end), total);
    }

    private List<Row<T>> rows(@Nullable Place after, int most) {
      List<Criteria> here = new ArrayList<>(conditions);
      if (after != null) {
        here.add(after.behind(listing));
      }
      Query query = new Query(all(here)).with(order(listing)).limit(most);
      List<Document> found = mongo.query(type).as(Document.class).matching(query).all();
      List<T> values = values(found);
      List<Row<T>> rows = new ArrayList<>(found.size());
      for (int at = 0; at < found.size(); at++) {
        rows.add(new Row<>(found.get(at), values.get(at)));
      }
      return rows;
    }

    private List<T> values(List<Document> found) {
      MongoConverter converter = mongo.getConverter();
      return converter instanceof SealingConverter sealing
          ? sealing.readAll(type, found)
          : found.stream().map(document -> converter.read(type, document)).toList();
    }

    private Place place(Row<T> row) {
      List<String> path = List.of(listing.sortField().split("\\."));
      return new Place(
          row.document().getEmbedded(path, Object.class), row.document().getString("_id"));
    }

    private @Nullable String cursor(@Nullable Place end) {
      return end == null ? null : cursors.after(end, listing, sieve.asked(), callerId);
    }
  }

  /** A row as it is stored, and as it is read. */
  private record Row<T>(Document document, T value) {}

  private static Criteria all(List<Criteria> conditions) {
    return new Criteria().andOperator(conditions);
  }

  private static Sort order(Listing listing) {
    Sort sort = Sort.by(listing.direction(), listing.sortField());
    return listing.sortField().equals("_id") ? sort : sort.and(Sort.by(listing.direction(), "_id"));
  }
}
