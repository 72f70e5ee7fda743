package org.kehu.kit.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;

/**
 * What surrounds one piece of work: who asks, in which causal chain, and under which HTTP
 * conditions. Bound for a request by the web filter, for an event or a timer by the kit; read by
 * the store, which stamps events with it.
 *
 * @param caller who asks
 * @param correlationId id of the causal chain, when the work continues one; else null and the
 *     aggregate starts its own
 * @param causationId id of the event or request that caused the work
 * @param idempotencyKey the caller's key for this request, with the fingerprint of what was sent
 * @param ifMatch the version that the caller has seen, from {@code If-Match}
 * @param origin network address of a request, as the gateway saw it; null for the system's own work
 */
public record Call(
    Caller caller,
    @Nullable String correlationId,
    String causationId,
    @Nullable IdempotencyKey idempotencyKey,
    @Nullable Long ifMatch,
    @Nullable String origin) {

  private static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  /** Work of the system itself: an event's effect or a timer. */
  public static Call ofSystem(Caller system, @Nullable String correlationId, String causationId) {
    return new Call(system, correlationId, causationId, null, null, null);
  }

  /** The work going on in this thread; an error outside any. */
  public static Call current() {
    return find().orElseThrow(() -> new IllegalStateException("No call is bound to this thread"));
  }

  public static Optional<Call> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Does the work with this call bound to the thread. */
  public <R extends @Nullable Object, X extends Throwable> R within(
      ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** The same call as item {@code index} of a batch: own key, no version. */
  public Call item(int index) {
    IdempotencyKey key = idempotencyKey == null ? null : idempotencyKey.item(index);
    return new Call(caller, correlationId, causationId, key, null, origin);
  }

  /** The same call for what follows from it elsewhere: without key and version. */
  public Call unconditional() {
    return new Call(caller, correlationId, causationId, null, null, origin);
  }
}
