package org.kehu.kit.schedule;

import java.time.Instant;

/**
 * Work that a service looks for again and again: overdue cases, revisits to plan. Every instance
 * looks; that each piece is done once is the business of the store's version, so a run must read
 * what is due by an index and change it through its aggregate.
 *
 * <p>It looks within a second of anything that this instance wrote; what time alone makes due, or
 * another instance that was killed left behind, it may find some seconds later.
 */
public interface DueWork {

  /** Stable name, for metrics and logs. */
  String name();

  /**
   * Does what is due.
   *
   * @return how many pieces were done; more than none and it is asked again at once
   */
  int run(Instant now);
}
