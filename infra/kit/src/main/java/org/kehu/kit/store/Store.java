package org.kehu.kit.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Sieve;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.dao.DuplicateKeyException;
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

  private static final int TRIES = 3;

  private final StoreParts parts;
  private final Class<A> type;
  private final AggregateForm<A> form;
  private final AggregateWriter<A, E> writer;
  private final Repeats<A> repeats;

  Store(StoreParts parts, Class<A> type, EventPublisher<A, E> publisher) {
    this.parts = parts;
    this.type = type;
    parts.createIndexes(type);
    this.form = new AggregateForm<>(parts.mongo(), type, parts.fieldsOf(type));
    if (form.version() > 1) {
      parts.createLayoutIndex(type);
    }
    this.writer = new AggregateWriter<>(parts, type, form, publisher);
    this.repeats = new Repeats<>(parts, type);
  }

  /** The aggregate with this id, if there is one. */
  public Optional<A> find(String id) {
    return Optional.ofNullable(parts.mongo().findById(id, type));
  }

  /** The aggregate with this id, if the caller may see it. */
  public Optional<A> find(String id, Sight sight) {
    return findOne(where("_id").is(id), sight);
  }

  /** The only aggregate that fulfils the condition and may be seen. */
  public Optional<A> findOne(Criteria condition, Sight sight) {
    Optional<A> found = load(condition, sight);
    found.ifPresent(one -> parts.reads().get().shown(List.of(one)));
    return found;
  }

  /** Without an entry in the trail: what is written has its own. */
  private Optional<A> load(Criteria condition, Sight sight) {
    Query query = new Query(new Criteria().andOperator(condition, sight.criteria()));
    return Optional.ofNullable(parts.mongo().findOne(query, type));
  }

  /** The aggregate, or a 404 that does not tell whether it exists. */
  public A get(String id, Sight sight) {
    return find(id, sight).orElseThrow(() -> notFound(id));
  }

  /** One page of a list under the caller's present rights. */
  public Page<A> page(Listing listing, PageRequest request) {
    return parts.pages().of(type, listing, request, Call.current().caller().id());
  }

  /** One page of what passes a sieve, under the caller's present rights. */
  public Page<A> page(Listing listing, Sieve<A> sieve, PageRequest request) {
    return parts.pages().of(type, listing, sieve, request, Call.current().caller().id());
  }

  /** Creates an aggregate; a repeat of the caller's key answers what the first one made. */
  public Stored<A> create(Supplier<Change<A, E>> work) {
    IdempotencyKey key = Call.current().idempotencyKey();
    return repeats
        .made(key)
        .map(earlier -> new Stored<>(earlier, true))
        .orElseGet(() -> inserted(work.get(), key));
  }

  /** What earlier requests with these keys made, by the keys' values. */
  public Map<String, A> made(Collection<IdempotencyKey> keys) {
    return repeats.made(keys);
  }

  /**
   * Inserts new aggregates in one command. Whoever asks has looked for repeats: what another one
   * stands against, by its key or by a unique value, is left out.
   *
   * @return those that were written
   */
  public List<A> insertAll(List<Creation<A, E>> creations) {
    return creations.isEmpty() ? List.of() : writer.insertAll(creations);
  }

  private Stored<A> inserted(Change<A, E> change, @Nullable IdempotencyKey key) {
    try {
      return new Stored<>(writer.insert(change), false);
    } catch (DuplicateKeyException lostRace) {
      A winner = repeats.made(key).orElseThrow(() -> lostRace);
      return new Stored<>(winner, true);
    }
  }

  /**
   * Changes the aggregate with an id of its own choosing, which the first change makes. A repeat of
   * the key that made it changes nothing.
   *
   * @param fresh the aggregate before its first change
   */
  public Stored<A> changeOrCreate(
      String id, Sight sight, Supplier<A> fresh, Function<A, List<E>> verb) {
    IdempotencyKey key = Call.current().idempotencyKey();
    Optional<A> present = find(id);
    boolean madeByThis =
        key != null && present.map(Aggregate::creationKey).filter(key.value()::equals).isPresent();
    if (present.isEmpty() || madeByThis) {
      try {
        return create(() -> {
          A made = fresh.get();
          return new Change<>(made, verb.apply(made));
        });
      } catch (DuplicateKeyException madeMeanwhile) {
        // Another request made it a moment ago; what this one says still holds.
      }
    }
    return change(id, sight, verb);
  }

  /**
   * Loads, lets the verb act, and writes what it made. With {@code If-Match} a stale version is
   * 412; without, the verb is tried three times on the newest state. A verb that returns no events
   * changes nothing.
   */
  public Stored<A> change(String id, Sight sight, Function<A, List<E>> verb) {
    Call call = Call.current();
    IdempotencyKey key = call.idempotencyKey();
    for (int attempt = 1; ; attempt++) {
      A aggregate =
          load(where("_id").is(id), sight)
              .or(() -> repeats.changed(id, key))
              .orElseThrow(() -> notFound(id));
      if (repeats.changed(aggregate, key)) {
        return unchanged(aggregate, true);
      }
      Long expected = call.ifMatch();
      if (expected != null && expected != aggregate.version()) {
        throw stale(aggregate);
      }
      List<E> events = verb.apply(aggregate);
      if (events.isEmpty()) {
        return unchanged(aggregate, false);
      }
      Optional<A> after = writer.update(aggregate, events, call);
      if (after.isPresent()) {
        return new Stored<>(after.get(), false);
      }
      if (expected == null && attempt == TRIES) {
        throw RequestProblem.BUSY.problem().header("Retry-After", "1");
      }
    }
  }

  /** The aggregate, if the key of the present call has changed it already. */
  public Optional<A> repeated(String id) {
    IdempotencyKey key = Call.current().idempotencyKey();
    return find(id).filter(aggregate -> repeats.changed(aggregate, key));
  }

  /** The same for work of the system itself, which sees everything. */
  public Stored<A> change(String id, Function<A, List<E>> verb) {
    return change(id, Sight.ofRoles(Call.current().caller()), verb);
  }

  /**
   * Writes some of the aggregates that lie in an earlier {@link Layout} in the present one: the
   * same state and version, nothing told. One that is written in the same moment is left alone,
   * since that does it too.
   *
   * @param adapting fills in what the earlier layout had not
   * @return how many there were, up to the limit
   */
  public int recast(int limit, Consumer<A> adapting) {
    // Up to the layout before: the index of the embedded database also reads what equals a bound
    // that it leaves out, which would be all documents.
    Query query = new Query(where("schema").lte(form.version() - 1)).limit(limit);
    List<A> earlier = parts.mongo().find(query, type);
    for (A aggregate : earlier) {
      adapting.accept(aggregate);
      writer.recast(aggregate);
    }
    return earlier.size();
  }

  /**
   * Lets a verb of the system's own work act and writes what it made, even when that tells nothing:
   * how far a piece of work has come is nobody else's business. Tried three times on the newest
   * state; a verb that must not act throws.
   */
  public A write(String id, Function<A, List<E>> verb) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      A aggregate = find(id).orElseThrow(() -> notFound(id));
      Optional<A> after = writer.update(aggregate, verb.apply(aggregate), Call.current());
      if (after.isPresent()) {
        return after.get();
      }
    }
    throw RequestProblem.BUSY.problem().header("Retry-After", "1");
  }

  private Stored<A> unchanged(A aggregate, boolean replayed) {
    parts.reads().get().shown(List.of(aggregate));
    return new Stored<>(aggregate, replayed);
  }

  private Problem notFound(String id) {
    return RequestProblem.NOT_FOUND.problem().with("id", id);
  }

  private Problem stale(A aggregate) {
    return RequestProblem.VERSION_STALE.problem().with("version", aggregate.version());
  }
}
