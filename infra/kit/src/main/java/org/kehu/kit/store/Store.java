package org.kehu.kit.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutboxEntry;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.telemetry.Trace;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Stores aggregates of one kind: each write is one atomic update that holds the new state, the
 * events that tell it, and the caller's idempotency key. Made by {@link Stores}.
 *
 * @param <A> the aggregate
 * @param <E> its events
 */
public final class Store<A extends Aggregate, E> {

  /**
   * More unsent events than this in one document and its writes are refused until Kafka is back.
   */
  public static final int MAX_UNSENT = 500;

  private static final int KEPT_KEYS = 32;
  private static final int TRIES = 3;

  /** Fields that the store itself writes; a verb cannot change them. */
  private static final Set<String> MANAGED =
      Set.of(
          "_id",
          "_class",
          "version",
          "sequence",
          "outbox",
          "unsentSince",
          "keys",
          "creationKey",
          "creationFingerprint",
          "correlationId",
          "createdAt",
          "createdBy",
          "changedAt");

  private final StoreParts parts;
  private final Class<A> type;
  private final EventPublisher<A, E> publisher;
  private final StoredEvents<A> source;
  private final Set<String> fields;

  Store(StoreParts parts, Class<A> type, EventPublisher<A, E> publisher) {
    this.parts = parts;
    this.type = type;
    this.publisher = publisher;
    this.source = new StoredEvents<>(parts.mongo(), type, publisher);
    this.fields = parts.fieldsOf(type);
    parts.createIndexes(type);
    parts.outbox().register(source);
  }

  /** The aggregate with this id, if there is one. */
  public Optional<A> find(String id) {
    return Optional.ofNullable(parts.mongo().findById(id, type));
  }

  /** The aggregate with this id, if the caller may see it. */
  public Optional<A> find(String id, Sight sight) {
    return findOne(where("_id").is(id), sight);
  }

  private Optional<A> load(String id, Sight sight) {
    return loadOne(where("_id").is(id), sight);
  }

  /** The only aggregate that fulfils the condition and may be seen. */
  public Optional<A> findOne(Criteria condition, Sight sight) {
    Optional<A> found = loadOne(condition, sight);
    found.ifPresent(one -> parts.reads().get().shown(List.of(one)));
    return found;
  }

  private Optional<A> loadOne(Criteria condition, Sight sight) {
    Query query = new Query(new Criteria().andOperator(condition, sight.criteria()));
    return Optional.ofNullable(parts.mongo().findOne(query, type));
  }

  /** The aggregate, or a 404 that does not tell whether it exists. */
  public A get(String id, Sight sight) {
    return find(id, sight).orElseThrow(() -> notFound(id));
  }

  /** One page of a list under the caller's present rights. */
  public Page<A> page(Listing listing, PageRequest request) {
    String callerId = Call.current().caller().id();
    List<Criteria> conditions = new ArrayList<>(List.of(listing.sight().criteria()));
    if (!listing.filter().getCriteriaObject().isEmpty()) {
      conditions.add(listing.filter());
    }
    Long total = request.total() ? count(conditions) : null;
    if (request.after() != null) {
      conditions.add(parts.cursors().behind(request.after(), listing, callerId));
    }
    List<A> rows = parts.mongo().find(pageQuery(conditions, listing, request.limit()), type);
    boolean more = rows.size() > request.limit();
    List<A> items = more ? rows.subList(0, request.limit()) : rows;
    parts.reads().get().shown(items);
    return new Page<>(items, more ? cursor(items.getLast(), listing, callerId) : null, total);
  }

  /** Creates an aggregate; a repeat of the caller's key answers what the first one made. */
  public Stored<A> create(Supplier<Change<A, E>> work) {
    IdempotencyKey key = Call.current().idempotencyKey();
    if (key != null) {
      Optional<A> earlier = createdBy(key);
      if (earlier.isPresent()) {
        return new Stored<>(earlier.get(), true);
      }
    }
    Change<A, E> change = work.get();
    try {
      return new Stored<>(insert(change, key), false);
    } catch (DuplicateKeyException duplicate) {
      if (key != null) {
        Optional<A> winner = createdBy(key);
        if (winner.isPresent()) {
          return new Stored<>(winner.get(), true);
        }
      }
      throw duplicate;
    }
  }

  /**
   * Loads, lets the verb act, and writes what it made. With {@code If-Match} a stale version is
   * 412; without, the verb is tried three times on the newest state. A verb that returns no events
   * changes nothing.
   */
  public Stored<A> change(String id, Sight sight, Function<A, List<E>> verb) {
    Call call = Call.current();
    for (int attempt = 1; ; attempt++) {
      A aggregate =
          load(id, sight).or(() -> changedBefore(id, call)).orElseThrow(() -> notFound(id));
      if (replays(aggregate, call.idempotencyKey())) {
        return new Stored<>(aggregate, true);
      }
      Long expected = call.ifMatch();
      if (expected != null && expected != aggregate.version()) {
        throw stale(aggregate);
      }
      List<E> events = verb.apply(aggregate);
      if (events.isEmpty()) {
        return new Stored<>(aggregate, false);
      }
      Optional<A> after = write(aggregate, events, call);
      if (after.isPresent()) {
        return new Stored<>(after.get(), false);
      }
      if (expected == null && attempt == TRIES) {
        throw RequestProblem.BUSY.problem().header("Retry-After", "1");
      }
    }
  }

  /** The same for work of the system itself, which sees everything. */
  public Stored<A> change(String id, Function<A, List<E>> verb) {
    return change(id, Sight.ofRoles(Call.current().caller()), verb);
  }

  private A insert(Change<A, E> change, @Nullable IdempotencyKey key) {
    Call call = Call.current();
    A aggregate = change.aggregate();
    Instant now = now();
    Document document = state(aggregate);
    List<OutboxEntry> entries = entries(aggregate, change.events(), 0, now, call);
    document
        .append("_id", aggregate.id())
        .append("version", 1L)
        .append("sequence", (long) entries.size())
        .append("createdAt", now)
        .append("createdBy", call.caller().id())
        .append("changedAt", now);
    String chain = call.correlationId() == null ? aggregate.id() : call.correlationId();
    document.append("correlationId", chain);
    if (!entries.isEmpty()) {
      document.append("outbox", documents(entries)).append("unsentSince", technicalNow());
    }
    if (key != null) {
      document.append("creationKey", key.value()).append("creationFingerprint", key.fingerprint());
    }
    parts.mongo().insert(document, parts.mongo().getCollectionName(type));
    A stored = read(document);
    told(stored);
    return stored;
  }

  private Optional<A> write(A before, List<E> events, Call call) {
    if (before.outbox().size() + events.size() > MAX_UNSENT) {
      throw RequestProblem.TOO_MANY_UNSENT.problem().header("Retry-After", "30");
    }
    Instant now = now();
    Document state = state(before);
    List<OutboxEntry> entries = entries(before, events, before.sequence(), now, call);
    Document set =
        new Document(state)
            .append("changedAt", now)
            .append("sequence", before.sequence() + entries.size());
    Document push = new Document("outbox", new Document("$each", documents(entries)));
    if (call.idempotencyKey() != null) {
      push.append("keys", keyPush(call.idempotencyKey()));
    }
    Document update =
        new Document("$set", set)
            .append("$push", push)
            .append("$min", new Document("unsentSince", technicalNow()))
            .append("$inc", new Document("version", 1L));
    Document unset = unset(state);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    Document filter = new Document("_id", before.id()).append("version", before.version());
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    Document written =
        parts
            .mongo()
            .execute(type, collection -> collection.findOneAndUpdate(filter, update, after));
    if (written == null) {
      return Optional.empty();
    }
    A stored = read(written);
    told(stored);
    return Optional.of(stored);
  }

  private void told(A stored) {
    if (!stored.outbox().isEmpty()) {
      parts.outbox().offer(source, source.unsentOf(stored));
    }
  }

  private Document keyPush(IdempotencyKey key) {
    Document mark = new Document("value", key.value()).append("fingerprint", key.fingerprint());
    return new Document("$each", List.of(mark)).append("$slice", -KEPT_KEYS);
  }

  private Document state(A aggregate) {
    Document document = new Document();
    parts.mongo().getConverter().write(aggregate, document);
    MANAGED.forEach(document::remove);
    return document;
  }

  private Document unset(Document state) {
    Document unset = new Document();
    fields.stream()
        .filter(field -> !state.containsKey(field) && !MANAGED.contains(field))
        .forEach(field -> unset.append(field, ""));
    return unset;
  }

  private List<OutboxEntry> entries(
      A aggregate, List<E> events, long from, Instant now, Call call) {
    List<OutboxEntry> entries = new ArrayList<>(events.size());
    for (E event : events) {
      OutgoingEvent told = publisher.publish(aggregate, event);
      entries.add(
          new OutboxEntry(
              from + entries.size() + 1,
              Ids.next(),
              told.topic(),
              told.type(),
              now,
              parts.mapper().writeValueAsString(told.data()),
              call.caller().id(),
              call.causationId(),
              told.customerId(),
              Trace.current().map(Trace::traceparent).orElse(null),
              call.origin()));
    }
    return entries;
  }

  private List<Document> documents(List<OutboxEntry> entries) {
    return entries.stream()
        .map(entry -> {
          Document document = new Document();
          parts.mongo().getConverter().write(entry, document);
          document.remove("_class");
          return document;
        })
        .toList();
  }

  private A read(Document document) {
    return parts.mongo().getConverter().read(type, document);
  }

  private Optional<A> createdBy(IdempotencyKey key) {
    Query query = new Query(where("creationKey").is(key.value()));
    Optional<A> found = Optional.ofNullable(parts.mongo().findOne(query, type));
    found.ifPresent(earlier -> {
      if (!key.fingerprint().equals(earlier.creationFingerprint())) {
        throw RequestProblem.KEY_REUSED.problem();
      }
    });
    return found;
  }

  /** What this key changed already is answered even when the change itself took it out of sight. */
  private Optional<A> changedBefore(String id, Call call) {
    IdempotencyKey key = call.idempotencyKey();
    return key == null
        ? Optional.empty()
        : find(id)
            .filter(one -> one.keys().stream().anyMatch(kept -> kept.value().equals(key.value())));
  }

  private boolean replays(A aggregate, @Nullable IdempotencyKey key) {
    if (key == null) {
      return false;
    }
    Optional<KeyMark> mark =
        aggregate.keys().stream().filter(kept -> kept.value().equals(key.value())).findFirst();
    if (mark.isPresent() && !mark.get().fingerprint().equals(key.fingerprint())) {
      throw RequestProblem.KEY_REUSED.problem();
    }
    return mark.isPresent();
  }

  private Query pageQuery(List<Criteria> conditions, Listing listing, int limit) {
    Sort sort = Sort.by(listing.direction(), listing.sortField());
    if (!listing.sortField().equals("_id")) {
      sort = sort.and(Sort.by(listing.direction(), "_id"));
    }
    return new Query(new Criteria().andOperator(conditions)).with(sort).limit(limit + 1);
  }

  private long count(List<Criteria> conditions) {
    return parts.mongo().count(new Query(new Criteria().andOperator(conditions)), type);
  }

  private String cursor(A last, Listing listing, String callerId) {
    Document document = new Document();
    parts.mongo().getConverter().write(last, document);
    Object sortKey = document.getEmbedded(List.of(listing.sortField().split("\\.")), Object.class);
    return parts.cursors().after(sortKey, last.id(), listing, callerId);
  }

  private Instant now() {
    Clock clock = parts.clock();
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  /**
   * How long an event waits is a matter of the machine: a moved clock must not hide it from the
   * sweep.
   */
  private static Instant technicalNow() {
    return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  private Problem notFound(String id) {
    return RequestProblem.NOT_FOUND.problem().with("id", id);
  }

  private Problem stale(A aggregate) {
    return RequestProblem.VERSION_STALE.problem().with("version", aggregate.version());
  }
}
