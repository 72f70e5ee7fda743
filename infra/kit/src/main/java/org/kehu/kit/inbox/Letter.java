package org.kehu.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record with the event that is in it, or with the reason why there is none.
 *
 * @param fault what was found when it was opened; null when there is an event
 */
record Letter(
    ConsumerRecord<String, byte @Nullable []> record,
    @Nullable IncomingEvent event,
    Envelope.@Nullable Unreadable fault) {

  /** What is in it; throws what was found when it was opened. */
  IncomingEvent content() {
    if (event != null) {
      return event;
    }
    throw fault == null ? new IllegalStateException("neither event nor fault") : fault;
  }
}
