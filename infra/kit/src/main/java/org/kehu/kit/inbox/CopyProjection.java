package org.kehu.kit.inbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.copy.Copies.Told;
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

  /**
   * What the copy shall hold when this is told: just that, unless a subclass hands something of the
   * former state down.
   */
  protected T joined(T told, Optional<T> held) {
    return told;
  }

  /** What a tombstone leaves of the last state: nothing, unless a subclass keeps something. */
  protected Optional<T> remains(T last) {
    return Optional.empty();
  }

  /**
   * Called after each record, also for one that came again or late: what it does must converge and
   * change nothing the second time, so that a crash after the copy is healed by the repeat.
   */
  protected void kept(String id, Kept<T> kept) {}

  /**
   * Of states that were kept together, those that something follows from: their records come to
   * {@link #kept} one by one. A look at many at once is cheap; most of a list of new subjects
   * concern nobody yet.
   *
   * @param kept by record key
   */
  protected abstract Set<String> concerned(Map<String, Kept<T>> kept);

  /**
   * Keeps the newest state of each key, all at once.
   *
   * @return the keys whose records have still to be projected one by one
   */
  final Set<String> projectTogether(List<IncomingEvent> states) {
    Map<String, Told<T>> told = new LinkedHashMap<>();
    Set<String> alone = new HashSet<>();
    newest(states)
        .forEach((key, state) -> {
          if (state.isTombstone()) {
            alone.add(key);
          } else {
            T read = read(state);
            told.put(key, new Told<>(state.sequence(), held -> joined(read, held)));
          }
        });
    alone.addAll(copies.keepAll(told).map(this::concerned).orElseGet(told::keySet));
    return alone;
  }

  private static Map<String, IncomingEvent> newest(List<IncomingEvent> states) {
    Map<String, IncomingEvent> newest = new LinkedHashMap<>();
    for (IncomingEvent state : states) {
      newest.merge(state.key(), state, (one, two) -> one.sequence() > two.sequence() ? one : two);
    }
    return newest;
  }

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
    T read = read(state);
    Told<T> told = new Told<>(state.sequence(), held -> joined(read, held));
    return copies
        .keepAll(Map.of(state.key(), told))
        .map(kept -> Objects.requireNonNull(kept.get(state.key())))
        .orElseGet(() -> keptAfterRival(state, read));
  }

  private Kept<T> keptAfterRival(IncomingEvent state, T read) {
    T joined = joined(read, copies.find(state.key()));
    return copies.keep(state.key(), state.sequence(), joined);
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
