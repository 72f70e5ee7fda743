package org.kehu.kit.copy;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.copy.Kept.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

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

  private static final FindOneAndReplaceOptions IN_ONE_WRITE =
      new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

  private final MongoOperations mongo;
  private final String collection;
  private final Class<T> type;
  private final MeterRegistry meters;

  /** Copies in the collection that the type is mapped to. */
  public Copies(MongoOperations mongo, Class<T> type, MeterRegistry meters) {
    this(mongo, mongo.getCollectionName(type), type, meters);
  }

  public Copies(MongoOperations mongo, String collection, Class<T> type, MeterRegistry meters) {
    this.mongo = mongo;
    this.collection = collection;
    this.type = type;
    this.meters = meters;
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
    Document document = new Document();
    mongo.getConverter().write(state, document);
    return replace(id, sequence, document, Optional.of(state));
  }

  /** The subject is gone as of this sequence; only a newer state brings it back. */
  public Kept<T> bury(String id, long sequence) {
    return replace(id, sequence, new Document(GONE, true), Optional.empty());
  }

  private Kept<T> replace(String id, long sequence, Document next, Optional<T> now) {
    next.append("_id", id).append(SEQUENCE, sequence);
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
    meters
        .counter("kehu.inbox.copies", "copy", collection, "outcome", kept.outcome().tag())
        .increment();
    return kept;
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
