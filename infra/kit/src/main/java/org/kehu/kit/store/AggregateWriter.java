package org.kehu.kit.store;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.problem.RequestProblem;

/**
 * Writes state, events and the caller's key in one atomic write, and offers what it wrote to the
 * outbox.
 */
final class AggregateWriter<A extends Aggregate, E> {

  private static final int KEPT_KEYS = 32;

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final StoreParts parts;
  private final Class<A> type;
  private final AggregateForm<A> form;
  private final EventEntries<A, E> entries;
  private final StoredEvents<A> source;

  AggregateWriter(
      StoreParts parts, Class<A> type, AggregateForm<A> form, EventPublisher<A, E> publisher) {
    this.parts = parts;
    this.type = type;
    this.form = form;
    this.entries = new EventEntries<>(parts, publisher);
    this.source = new StoredEvents<>(parts.mongo(), type, publisher);
    parts.outbox().register(source);
  }

  A insert(Change<A, E> change) {
    Creation<A, E> creation = new Creation<>(Call.current(), change);
    Document document = document(creation, form.state(change.aggregate()), now());
    parts.mongo().insert(document, parts.mongo().getCollectionName(type));
    return offered(document);
  }

  /** Those that were written; where another document stands in the way, one is left out. */
  List<A> insertAll(List<Creation<A, E>> creations) {
    Instant now = now();
    List<A> fresh = creations.stream().map(one -> one.change().aggregate()).toList();
    List<Document> states = form.states(fresh);
    List<Document> documents = new ArrayList<>(states.size());
    for (int at = 0; at < states.size(); at++) {
      documents.add(document(creations.get(at), states.get(at), now));
    }
    Set<Integer> refused =
        Objects.requireNonNull(parts.mongo().execute(type, all -> refused(all, documents)));
    return IntStream.range(0, documents.size())
        .filter(at -> !refused.contains(at))
        .mapToObj(at -> offered(documents.get(at)))
        .toList();
  }

  private static Set<Integer> refused(MongoCollection<Document> all, List<Document> documents) {
    try {
      all.insertMany(documents, new InsertManyOptions().ordered(false));
      return Set.of();
    } catch (MongoBulkWriteException some) {
      if (some.getWriteErrors().stream().anyMatch(one -> one.getCategory() != DUPLICATE_KEY)) {
        throw some;
      }
      return some.getWriteErrors().stream()
          .map(BulkWriteError::getIndex)
          .collect(Collectors.toSet());
    }
  }

  private Document document(Creation<A, E> creation, Document state, Instant now) {
    Call call = creation.call();
    IdempotencyKey key = call.idempotencyKey();
    Change<A, E> change = creation.change();
    A aggregate = change.aggregate();
    List<Document> told = entries.of(aggregate, change.events(), now, call);
    String chain = call.correlationId();
    Document document =
        state
            .append("_id", aggregate.id())
            .append("version", 1L)
            .append("sequence", (long) told.size())
            .append("correlationId", chain == null ? aggregate.id() : chain)
            .append("createdAt", now)
            .append("createdBy", call.caller().id())
            .append("changedAt", now);
    if (!told.isEmpty()) {
      document.append("outbox", told).append("unsentSince", technicalNow());
    }
    if (key != null) {
      document.append("creationKey", key.value()).append("creationFingerprint", key.fingerprint());
    }
    return document;
  }

  /** The state after the write; empty when somebody else had written since it was read. */
  Optional<A> update(A changed, List<E> events, Call call) {
    if (changed.outbox().size() + events.size() > Store.MAX_UNSENT) {
      throw RequestProblem.TOO_MANY_UNSENT.problem().header("Retry-After", "30");
    }
    Document asRead = new Document("_id", changed.id()).append("version", changed.version());
    Document update = update(changed, events, call, now());
    Document written =
        parts.mongo().execute(type, documents -> documents.findOneAndUpdate(asRead, update, AFTER));
    return Optional.ofNullable(written).map(this::offered);
  }

  /** Writes the same state in the present layout, unless somebody wrote since it was read. */
  void recast(A same) {
    Document state = form.state(same);
    Document absent = form.absentFrom(state, same);
    Document asRead = new Document("_id", same.id()).append("version", same.version());
    Document update = new Document("$set", state);
    if (!absent.isEmpty()) {
      update.append("$unset", absent);
    }
    parts.mongo().execute(type, documents -> documents.updateOne(asRead, update));
  }

  private Document update(A changed, List<E> events, Call call, Instant now) {
    Document state = form.state(changed);
    Document absent = form.absentFrom(state, changed);
    List<Document> told = entries.of(changed, events, now, call);
    Document push = new Document();
    if (!told.isEmpty()) {
      push.append("outbox", new Document("$each", told));
    }
    if (call.idempotencyKey() != null) {
      push.append("keys", mark(call.idempotencyKey()));
    }
    Document set = new Document(state);
    set.append("changedAt", now).append("sequence", changed.sequence() + told.size());
    Document update = new Document("$set", set).append("$inc", new Document("version", 1L));
    if (!told.isEmpty()) {
      update.append("$min", new Document("unsentSince", technicalNow()));
    }
    append(update, "$push", push);
    append(update, "$unset", absent);
    return update;
  }

  /** An operator without a field is refused by the server. */
  private static void append(Document update, String operator, Document fields) {
    if (!fields.isEmpty()) {
      update.append(operator, fields);
    }
  }

  private static Document mark(IdempotencyKey key) {
    Document mark = new Document("value", key.value()).append("fingerprint", key.fingerprint());
    return new Document("$each", List.of(mark)).append("$slice", -KEPT_KEYS);
  }

  private A offered(Document written) {
    A stored = form.read(written);
    if (!stored.outbox().isEmpty()) {
      parts.outbox().offer(source, source.unsentOf(stored));
    }
    return stored;
  }

  private Instant now() {
    return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * How long an event waits is a matter of the machine: a moved clock must not hide it from the
   * sweep.
   */
  private static Instant technicalNow() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
