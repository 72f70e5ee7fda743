package org.kehu.kit.store;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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

  A insert(Change<A, E> change, @Nullable IdempotencyKey key) {
    Call call = Call.current();
    A aggregate = change.aggregate();
    Instant now = now();
    List<Document> told = entries.of(aggregate, change.events(), now, call);
    String chain = call.correlationId();
    Document document =
        form.state(aggregate)
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
    parts.mongo().insert(document, parts.mongo().getCollectionName(type));
    return offered(document);
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
