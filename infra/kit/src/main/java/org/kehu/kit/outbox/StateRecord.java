package org.kehu.kit.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The newest state of a subject for a compacted topic.
 *
 * @param topic for instance {@code kehu.customer.state.v1}
 * @param key subject id
 * @param type names the JSON Schema, for instance {@code kehu.customer.state.v1}
 * @param data body, or null for a tombstone
 * @param customerId the customer it concerns, if any
 */
public record StateRecord(
    String topic, String key, String type, @Nullable Object data, @Nullable String customerId) {

  /** Removes the subject from the topic. */
  public static StateRecord tombstone(String topic, String key, String type) {
    return new StateRecord(topic, key, type, null, null);
  }
}
