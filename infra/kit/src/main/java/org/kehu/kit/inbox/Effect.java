package org.kehu.kit.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that happens here because something happened elsewhere. Reads event topics only. Runs
 * as {@code system:<service>} in the event's causal chain with an idempotency key made of consumer
 * and event id: what it creates or changes through a store happens once, however often the event
 * comes.
 */
public interface Effect {

  /** Stable name of the consumer; part of its group id, its marks and its keys. */
  String name();

  Set<String> topics();

  /** Event types it reacts to; others are passed over. */
  Set<String> types();

  /**
   * A fetch came in: what is the same for all of its events may be looked up once, here. All of
   * them happened before this call, and it comes again before any is tried again later.
   */
  default void prepare() {}

  void apply(IncomingEvent event);

  /**
   * Does what can be done of several events at once, as {@link #apply} would have done it one by
   * one: with each event's own call where something is made through a store. When it fails, all of
   * them come one by one; so it must bear that a part was done.
   *
   * @param happenings in the order they were told; none of them was handled before
   * @return the keys whose events have still to be applied one by one
   */
  default Set<String> applyTogether(List<Happening> happenings) {
    return happenings.stream().map(one -> one.event().key()).collect(Collectors.toSet());
  }
}
