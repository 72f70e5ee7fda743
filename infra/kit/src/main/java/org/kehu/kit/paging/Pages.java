package org.kehu.kit.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Confidential;
import org.kehu.kit.access.ReadTrail;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads a collection page by page, under the caller's present rights: rights are part of the query,
 * never of the cursor, so that a list goes on when they change.
 */
public final class Pages {

  private final MongoOperations mongo;
  private final Cursors cursors;
  private final Supplier<ReadTrail> reads;

  public Pages(MongoOperations mongo, Cursors cursors, Supplier<ReadTrail> reads) {
    this.mongo = mongo;
    this.cursors = cursors;
    this.reads = reads;
  }

  /**
   * One page; a cursor of another list or caller is refused. What is confidential on it is in the
   * audit trail before it is returned.
   *
   * @param type what the collection holds, with a text as its id
   */
  public <T extends Confidential> Page<T> of(
      Class<T> type, Listing listing, PageRequest request, String callerId) {
    List<Criteria> conditions = new ArrayList<>(List.of(listing.seen()));
    if (!listing.filter().getCriteriaObject().isEmpty()) {
      conditions.add(listing.filter());
    }
    Long total = request.total() ? mongo.count(new Query(all(conditions)), type) : null;
    if (request.after() != null) {
      conditions.add(cursors.behind(request.after(), listing, callerId));
    }
    Query query = new Query(all(conditions)).with(order(listing)).limit(request.limit() + 1);
    List<T> rows = mongo.find(query, type);
    boolean more = rows.size() > request.limit();
    List<T> items = more ? rows.subList(0, request.limit()) : rows;
    reads.get().shown(items);
    return new Page<>(items, more ? cursor(items.getLast(), listing, callerId) : null, total);
  }

  private static Criteria all(List<Criteria> conditions) {
    return new Criteria().andOperator(conditions);
  }

  private static Sort order(Listing listing) {
    Sort sort = Sort.by(listing.direction(), listing.sortField());
    return listing.sortField().equals("_id") ? sort : sort.and(Sort.by(listing.direction(), "_id"));
  }

  private <T> @Nullable String cursor(T last, Listing listing, String callerId) {
    Document document = new Document();
    mongo.getConverter().write(last, document);
    Object sortKey = document.getEmbedded(List.of(listing.sortField().split("\\.")), Object.class);
    return cursors.after(sortKey, document.getString("_id"), listing, callerId);
  }
}
