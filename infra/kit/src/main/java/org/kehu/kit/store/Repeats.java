package org.kehu.kit.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Recognises requests that came before by the keys in the documents: the one that made it, kept for
 * ever, and the last that changed it. The same key with another request is refused with 422.
 */
final class Repeats<A extends Aggregate> {

  private final StoreParts parts;
  private final Class<A> type;

  Repeats(StoreParts parts, Class<A> type) {
    this.parts = parts;
    this.type = type;
  }

  /** What an earlier request with this key made. */
  Optional<A> made(@Nullable IdempotencyKey key) {
    if (key == null) {
      return Optional.empty();
    }
    Query query = new Query(where("creationKey").is(key.value()));
    Optional<A> found = Optional.ofNullable(parts.mongo().findOne(query, type));
    found.ifPresent(earlier -> same(key, earlier.creationFingerprint()));
    return found;
  }

  /** What earlier requests with these keys made, by the keys' values. */
  Map<String, A> made(Collection<IdempotencyKey> keys) {
    Map<String, IdempotencyKey> asked = new HashMap<>();
    keys.forEach(key -> asked.put(key.value(), key));
    Map<String, A> made = new HashMap<>();
    for (A earlier : parts.mongo().find(new Query(where("creationKey").in(asked.keySet())), type)) {
      String value = Objects.requireNonNull(earlier.creationKey());
      same(Objects.requireNonNull(asked.get(value)), earlier.creationFingerprint());
      made.put(value, earlier);
    }
    return made;
  }

  /** Whether an earlier request with this key changed the aggregate. */
  boolean changed(A aggregate, @Nullable IdempotencyKey key) {
    if (key == null) {
      return false;
    }
    Optional<KeyMark> mark = mark(aggregate, key);
    mark.ifPresent(kept -> same(key, kept.fingerprint()));
    return mark.isPresent();
  }

  /** What this key changed already is answered even when the change itself took it out of sight. */
  Optional<A> changed(String id, @Nullable IdempotencyKey key) {
    return key == null
        ? Optional.empty()
        : Optional.ofNullable(parts.mongo().findById(id, type))
            .filter(one -> mark(one, key).isPresent());
  }

  private static Optional<KeyMark> mark(Aggregate aggregate, IdempotencyKey key) {
    return aggregate.keys().stream().filter(kept -> kept.value().equals(key.value())).findFirst();
  }

  private static void same(IdempotencyKey key, @Nullable String fingerprint) {
    if (!key.fingerprint().equals(fingerprint)) {
      throw RequestProblem.KEY_REUSED.problem();
    }
  }
}
