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
 * @param grant whether somebody was given a right by it, or lost one; the audit trail keeps it so
 */
public record OutgoingEvent(
    String topic, String type, Object data, @Nullable String customerId, boolean grant) {

  /** An event that changes nobody's rights. */
  public OutgoingEvent(String topic, String type, Object data, @Nullable String customerId) {
    this(topic, type, data, customerId, false);
  }

  /** The same as one that gives somebody a right, or takes it back. */
  public OutgoingEvent asGrant() {
    return new OutgoingEvent(topic, type, data, customerId, true);
  }
}
