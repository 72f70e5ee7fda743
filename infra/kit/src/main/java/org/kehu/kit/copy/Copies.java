package org.kehu.kit.copy;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.copy.Kept.Outcome;
import org.kehu.kit.telemetry.Counts;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Copies of foreign state, one document a subject. Each write compares the sequence in itself, so
 * that a listener that was stopped for long cannot write an older state over a newer one, and what
 * was told to be gone leaves a grave that keeps it gone.
 *
 * <p>A grave has no fields but its own: a query by a field of the state passes it over, one by id
 * alone asks for the {@link #living} too.
 *
 * @param <T> this service's own small record of the state
 */
public final class Copies<T> {

  private static final String SEQUENCE = "sequence";
  private static final String GONE = "gone";

  /** More failures than rivals could cause: some other unique index refuses the document. */
  private static final int TRIES = 5;

  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  private static final FindOneAndReplaceOptions IN_ONE_WRITE =
      new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

  private final MongoOperations mongo;
  private final String collection;
  private final Class<T> type;
  private final Counts outcomes;

  /** Copies in the collection that the type is mapped to. */
  public Copies(MongoOperations mongo, Class<T> type, MeterRegistry meters) {
    this(mongo, mongo.getCollectionName(type), type, meters);
  }

  public Copies(MongoOperations mongo, String collection, Class<T> type, MeterRegistry meters) {
    this.mongo = mongo;
    this.collection = collection;
    this.type = type;
    this.outcomes =
        Counts.named("kehu.inbox.copies")
            .by("copy", collection)
            .by("outcome", Kept.Outcome.values(), Kept.Outcome::tag)
            .in(meters);
  }

  /** Matches what is not gone. */
  public static Criteria living() {
    return where(GONE).exists(false);
  }

  /** The copy of a subject that is not gone. */
  public Optional<T> find(String id) {
    return read(stored(id));
  }

  /** Takes a state, unless a newer one or the same is there already. */
  public Kept<T> keep(String id, long sequence, T state) {
    return replace(id, sequence, document(id, sequence, state), Optional.of(state));
  }

  /** The subject is gone as of this sequence; only a newer state brings it back. */
  public Kept<T> bury(String id, long sequence) {
    Document grave = new Document(GONE, true).append("_id", id).append(SEQUENCE, sequence);
    return replace(id, sequence, grave, Optional.empty());
  }

  /**
   * What is told of a subject.
   *
   * @param state what the copy shall hold, by what it holds until then
   */
  public record Told<T>(long sequence, Function<Optional<T>, T> state) {}

  /**
   * Takes the states of several subjects in one reading and one writing.
   *
   * @param told by the subjects' ids
   * @return what became of each, or nothing when a rival wrote one of them in this very moment:
   *     some are kept then, and {@link #keep} finds out which
   */
  public Optional<Map<String, Kept<T>>> keepAll(Map<String, Told<T>> told) {
    Map<String, Document> present = stored(told.keySet());
    Map<String, Kept<T>> kept = new LinkedHashMap<>();
    List<WriteModel<Document>> writes = new ArrayList<>();
    told.forEach((id, one) -> {
      Document there = present.get(id);
      if (there != null && sequenceOf(there) >= one.sequence()) {
        kept.put(id, refused(there, one.sequence()));
      } else {
        Optional<T> before = read(there);
        T now = one.state().apply(before);
        writes.add(asRead(there, document(id, one.sequence(), now)));
        kept.put(id, new Kept<>(Outcome.NEWER, before, Optional.of(now)));
      }
    });
    if (!areAllWritten(writes)) {
      return Optional.empty();
    }
    kept.values().forEach(this::counted);
    return Optional.of(kept);
  }

  private Document document(String id, long sequence, T state) {
    Document document = new Document();
    mongo.getConverter().write(state, document);
    return document.append("_id", id).append(SEQUENCE, sequence);
  }

  /** A write that finds nothing to do when the document is no longer what was read. */
  private static WriteModel<Document> asRead(@Nullable Document there, Document next) {
    if (there == null) {
      return new InsertOneModel<>(next);
    }
    Document same = new Document("_id", there.get("_id")).append(SEQUENCE, there.get(SEQUENCE));
    return new ReplaceOneModel<>(same, next);
  }

  private boolean areAllWritten(List<WriteModel<Document>> writes) {
    if (writes.isEmpty()) {
      return true;
    }
    try {
      BulkWriteResult done =
          mongo.execute(collection, documents -> documents.bulkWrite(writes, IN_ANY_ORDER));
      return done != null && done.getInsertedCount() + done.getMatchedCount() == writes.size();
    } catch (DataAccessResourceFailureException away) {
      throw away;
    } catch (DataAccessException someThere) {
      return false;
    }
  }

  private Kept<T> replace(String id, long sequence, Document next, Optional<T> now) {
    for (int attempt = 1; ; attempt++) {
      try {
        return counted(new Kept<>(Outcome.NEWER, read(written(id, sequence, next)), now));
      } catch (DuplicateKeyException there) {
        // It is there and not older, or a rival made it in this very moment: then it is asked
        // again.
        Document present = stored(id);
        if (present != null && sequenceOf(present) >= sequence) {
          return counted(refused(present, sequence));
        }
        if (attempt == TRIES) {
          throw there;
        }
      }
    }
  }

  /** Replaces what is older, or makes what is missing; returns what was there. */
  private @Nullable Document written(String id, long sequence, Document next) {
    Document notNewer = new Document("$not", new Document("$gte", sequence));
    Document older = new Document("_id", id).append(SEQUENCE, notNewer);
    return mongo.execute(
        collection, documents -> documents.findOneAndReplace(older, next, IN_ONE_WRITE));
  }

  private Kept<T> refused(Document present, long sequence) {
    boolean same = sequenceOf(present) == sequence;
    Optional<T> state = read(present);
    return new Kept<>(same ? Outcome.REPEATED : Outcome.LATE, state, state);
  }

  private Kept<T> counted(Kept<T> kept) {
    outcomes.add(collection, kept.outcome().tag());
    return kept;
  }

  private Map<String, Document> stored(Collection<String> ids) {
    Query query = new Query(where("_id").in(ids));
    return mongo.find(query, Document.class, collection).stream()
        .collect(Collectors.toMap(document -> document.getString("_id"), document -> document));
  }

  private @Nullable Document stored(String id) {
    return mongo.findById(id, Document.class, collection);
  }

  private static long sequenceOf(Document document) {
    return document.get(SEQUENCE) instanceof Number told ? told.longValue() : 0;
  }

  private Optional<T> read(@Nullable Document document) {
    return document == null || document.getBoolean(GONE, false)
        ? Optional.empty()
        : Optional.of(mongo.getConverter().read(type, document));
  }
}
