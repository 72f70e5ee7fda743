package org.kehu.kit.store;

import java.util.List;

/**
 * A new aggregate and the events that tell of it.
 *
 * @param aggregate what to store
 * @param events what happened, in order
 */
public record Change<A extends Aggregate, E>(A aggregate, List<E> events) {

  public Change {
    events = List.copyOf(events);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <A extends Aggregate, E> Change<A, E> of(A aggregate, E... events) {
    return new Change<>(aggregate, List.of(events));
  }
}
