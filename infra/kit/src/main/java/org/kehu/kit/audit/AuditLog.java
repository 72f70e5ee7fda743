package org.kehu.kit.audit;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.store.DeclaredIndex;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The stored links of this service. */
final class AuditLog {

  static final String COLLECTION = "audit";

  /** Every search goes by one of these and then by time. */
  static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on(COLLECTION, "time", "_id"),
          DeclaredIndex.on(COLLECTION, "content.id"),
          DeclaredIndex.on(COLLECTION, "content.actor", "time", "_id"),
          DeclaredIndex.on(COLLECTION, "content.subjects", "time", "_id"),
          DeclaredIndex.on(COLLECTION, "content.customerId", "time", "_id"),
          DeclaredIndex.on(COLLECTION, "content.action", "time", "_id"),
          DeclaredIndex.on(COLLECTION, "expires").asSparse());

  private static final int DUPLICATE_KEY = 11_000;

  private final MongoTemplate mongo;

  AuditLog(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Stores links in their order, all of them. A repeat after an answer that was lost finds some of
   * them there already.
   */
  void append(List<AuditLink> links) {
    List<Document> rest = links.stream().map(AuditDocuments::document).toList();
    while (!rest.isEmpty()) {
      try {
        mongo.getCollection(COLLECTION).insertMany(rest, new InsertManyOptions().ordered(true));
        return;
      } catch (MongoBulkWriteException partly) {
        rest = behindDuplicate(rest, partly);
      }
    }
  }

  private List<Document> behindDuplicate(List<Document> tried, MongoBulkWriteException partly) {
    if (partly.getWriteErrors().size() != 1
        || partly.getWriteErrors().getFirst().getCode() != DUPLICATE_KEY) {
      throw partly;
    }
    int index = partly.getWriteErrors().getFirst().getIndex();
    Document mine = tried.get(index);
    Document there = mongo.findById(mine.getString("_id"), Document.class, COLLECTION);
    if (there == null || !mine.getString("hash").equals(there.getString("hash"))) {
      throw partly;
    }
    return tried.subList(index + 1, tried.size());
  }

  boolean knows(String entryId) {
    return mongo.exists(new Query(Criteria.where("content.id").is(entryId)), COLLECTION);
  }

  /** The chains that have a link in a window, by id, which is by their start. */
  List<String> chains(Instant from, Instant until) {
    List<String> chains = new ArrayList<>();
    Optional<Document> next = firstBehind("", from);
    while (next.isPresent()) {
      String chain = next.get().getString("chain");
      if (!next.get().getDate("time").toInstant().isAfter(until)) {
        chains.add(chain);
      }
      next = firstBehind(chain + ";", from);
    }
    return chains;
  }

  /** ';' is the character behind the ':' of an id: so all links of a chain are passed over. */
  private Optional<Document> firstBehind(String id, Instant from) {
    Query query =
        new Query(Criteria.where("_id").gt(id).and("time").gte(Date.from(from)))
            .with(Sort.by("_id"))
            .limit(1);
    query.fields().include("chain", "time");
    return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION));
  }

  /** The links of a chain that come after a place, as stored at their ids. */
  List<Placed> after(String chain, long number, int limit) {
    Query query =
        new Query(Criteria.where("_id").gt(AuditDocuments.id(chain, number)).lt(chain + ";"))
            .with(Sort.by("_id"))
            .limit(limit);
    return mongo.find(query, Document.class, COLLECTION).stream().map(AuditLog::placed).toList();
  }

  /** The place before the first link of a chain in a window. */
  long placeBefore(String chain, Instant from) {
    Query query =
        new Query(
                Criteria.where("_id")
                    .gt(chain + ":")
                    .lt(chain + ";")
                    .and("time")
                    .gte(Date.from(from)))
            .with(Sort.by("_id"))
            .limit(1);
    Document first = mongo.findOne(query, Document.class, COLLECTION);
    return first == null ? 0 : Math.max(0, placed(first).place() - 1);
  }

  /** The last place of a chain; 0 when it has none. */
  long lastPlace(String chain) {
    Query query =
        new Query(Criteria.where("_id").gt(chain + ":").lt(chain + ";"))
            .with(Sort.by(Sort.Direction.DESC, "_id"))
            .limit(1);
    Document last = mongo.findOne(query, Document.class, COLLECTION);
    return last == null ? 0 : placed(last).place();
  }

  /** The hash that the first link behind a place must name; null when that is not known. */
  @Nullable String hashAt(String chain, long place) {
    return place == 0
        ? AuditLink.NOTHING_BEFORE
        : link(chain, place).map(AuditLink::hash).orElse(null);
  }

  Optional<AuditLink> link(String chain, long number) {
    Document found = mongo.findById(AuditDocuments.id(chain, number), Document.class, COLLECTION);
    return Optional.ofNullable(found).map(AuditDocuments::link);
  }

  private static Placed placed(Document document) {
    String id = document.getString("_id");
    return new Placed(
        Long.parseLong(id, id.indexOf(':') + 1, id.length(), 10), AuditDocuments.link(document));
  }

  /** Removes content that may expire; the links stay. */
  int expire(Instant now, int limit) {
    Query due = new Query(Criteria.where("expires").lte(Date.from(now))).limit(limit);
    due.fields().include("_id");
    List<String> ids =
        mongo.find(due, Document.class, COLLECTION).stream()
            .map(document -> document.getString("_id"))
            .toList();
    if (ids.isEmpty()) {
      return 0;
    }
    Document forget = new Document("$unset", new Document("content", "").append("expires", ""));
    mongo
        .getCollection(COLLECTION)
        .updateMany(new Document("_id", new Document("$in", ids)), forget);
    return ids.size();
  }

  /**
   * A link and where it lies.
   *
   * @param place the number in its id
   */
  record Placed(long place, AuditLink link) {}
}
