package org.kehu.kit.inbox;

import java.util.Optional;
import java.util.Set;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.copy.Kept;

/**
 * A projection that keeps guarded {@link Copies} of one state topic, a document a record key. A
 * subclass says what it reads of a record, and what follows when a copy was kept.
 *
 * @param <T> this service's own small record of the state
 */
public abstract class CopyProjection<T> implements Projection {

  private final String name;
  private final String topic;
  private final Copies<T> copies;

  /**
   * @param name of the consumer, as {@link Projection#name()}
   */
  protected CopyProjection(String name, String topic, Copies<T> copies) {
    this.name = name;
    this.topic = topic;
    this.copies = copies;
  }

  /** What this service reads of a record that is no tombstone. */
  protected abstract T read(IncomingEvent state);

  /** What a tombstone leaves of the last state: nothing, unless a subclass keeps something. */
  protected Optional<T> remains(T last) {
    return Optional.empty();
  }

  /**
   * Called after each record, also for one that came again or late: what it does must converge and
   * change nothing the second time, so that a crash after the copy is healed by the repeat.
   */
  protected void kept(String id, Kept<T> kept) {}

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public final void project(IncomingEvent state) {
    kept(state.key(), state.isTombstone() ? gone(state) : told(state));
  }

  private Kept<T> told(IncomingEvent state) {
    return copies.keep(state.key(), state.sequence(), read(state));
  }

  private Kept<T> gone(IncomingEvent tombstone) {
    String id = tombstone.key();
    long sequence = tombstone.sequence();
    return copies
        .find(id)
        .flatMap(this::remains)
        .map(left -> copies.keep(id, sequence, left))
        .orElseGet(() -> copies.bury(id, sequence));
  }
}
