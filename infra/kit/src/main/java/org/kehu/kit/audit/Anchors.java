package org.kehu.kit.audit;

import java.time.Instant;
import java.util.function.Consumer;

/** What was told of a service's chains outside its database. */
@FunctionalInterface
interface Anchors {

  /**
   * Hands over the anchors of a service that were told since a time, in order of each chain.
   *
   * @throws org.kehu.kit.problem.Problem 503 when they cannot be read now
   */
  void since(Instant from, String service, Consumer<Anchor> each);
}
