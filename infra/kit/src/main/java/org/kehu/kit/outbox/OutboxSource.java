package org.kehu.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A collection whose documents carry unsent events. */
public interface OutboxSource {

  /** Name of the collection. */
  String name();

  /** What one aggregate has to tell now; empty when the document is gone. */
  Optional<Unsent> unsent(String id);

  /**
   * What aggregates have to tell now, those with nothing unsent among them, in the order of ids.
   *
   * @param id the last that was read; empty to begin
   */
  List<Unsent> after(String id, int limit);

  /** Ids of aggregates whose events wait since before the given time, oldest first. */
  List<String> waitingSince(Instant before, int limit);

  /** Number of aggregates with waiting events. */
  long waiting();

  /** Since when the oldest waits. */
  Optional<Instant> oldestWaiting();

  /**
   * Removes events up to a sequence, without touching the version.
   *
   * @return what is left to tell, with the newest state, when the aggregate has moved on meanwhile
   */
  Optional<Unsent> acknowledge(String id, long sequence);
}
