package org.kehu.customer.webhook;

import java.time.Instant;

/**
 * An event as a webhook gets it.
 *
 * @param sequence number within its subject
 * @param body JSON as it will be sent
 */
public record Occurrence(
    String eventId, String type, String subject, long sequence, Instant time, String body) {}
