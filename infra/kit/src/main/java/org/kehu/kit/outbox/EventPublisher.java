package org.kehu.kit.outbox;

import java.util.List;

/**
 * Turns what happened inside a service into what others hear. One per aggregate, in the feature's
 * {@code events} package: a sealed switch.
 *
 * @param <A> the aggregate
 * @param <E> its sealed events
 */
public interface EventPublisher<A, E> {

  /** The event as told on the business topic; stored with the state in one write. */
  OutgoingEvent publish(A aggregate, E event);

  /**
   * The newest state for compacted topics; built from the stored document at the time of sending.
   */
  default List<StateRecord> states(A aggregate) {
    return List.of();
  }
}
