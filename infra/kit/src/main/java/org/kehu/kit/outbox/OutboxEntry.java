package org.kehu.kit.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An unsent event as it lies in the document.
 *
 * @param sequence number of the event within its aggregate, from 1, without gaps
 * @param id CloudEvents id
 * @param data JSON, exactly as it will be sent
 * @param actor who did it
 * @param origin network address that it was asked from; null for the system's own work
 * @param grant true if it gave somebody a right or took it back; else absent
 */
public record OutboxEntry(
    long sequence,
    String id,
    String topic,
    String type,
    Instant time,
    String data,
    String actor,
    String causationId,
    @Nullable String customerId,
    @Nullable String traceparent,
    @Nullable String origin,
    @Nullable Boolean grant) {}
