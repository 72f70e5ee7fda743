package org.kehu.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An event as other departments will read it: a versioned type and a body of ids, codes, times and
 * numbers, never personal data.
 *
 * @param topic business topic, for instance {@code kehu.complaint.v1}
 * @param type {@code kehu.complaint.case-registered.v1}; names the JSON Schema
 * @param data body; a record, written as JSON
 * @param customerId the customer it concerns, if any
 */
public record OutgoingEvent(String topic, String type, Object data, @Nullable String customerId) {}
