package org.kehu.kit.outbox;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Keeps events for good before their document forgets them: the audit trail. */
@FunctionalInterface
public interface EventTrail {

  /** Keeps nothing. */
  EventTrail NONE = (unsent, events, again) -> {};

  /**
   * Returns when the events are kept; a failure leaves them in the document, to be told again.
   *
   * @param unsent whose events they are
   * @param events what Kafka has acknowledged
   * @param again whether an earlier attempt may have kept them already
   */
  void told(Unsent unsent, List<OutboxEntry> events, boolean again)
      throws ExecutionException, InterruptedException, TimeoutException;
}
