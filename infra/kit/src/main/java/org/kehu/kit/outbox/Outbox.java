package org.kehu.kit.outbox;

/** Where the store hands over what was just written. Never blocks the writer. */
public interface Outbox {

  /** Makes a collection known, so that its forgotten events are swept. */
  void register(OutboxSource source);

  /** Sends what an aggregate has to tell, off the calling thread. */
  void offer(OutboxSource source, Unsent unsent);
}
