package org.kehu.kit.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent as it came in.
 *
 * @param subject {@code <kind>/<id>}
 * @param key record key: the subject's id, or that of one of several states it tells
 * @param sequence number within the subject
 * @param correlationId causal chain; work that follows joins it
 * @param level rank of the subject's confidentiality level
 * @param department to which the subject belongs; empty if none
 * @param scope tokens of those who may see the subject by their work; empty if the sender tells
 *     none
 * @param data body, or null for a tombstone
 */
public record IncomingEvent(
    String topic,
    String id,
    String type,
    String subject,
    String key,
    long sequence,
    Instant time,
    String correlationId,
    String actor,
    @Nullable String customerId,
    int level,
    String department,
    Set<String> scope,
    @Nullable JsonNode data,
    JsonMapper mapper) {

  public IncomingEvent {
    scope = Set.copyOf(scope);
  }

  /** An event of a subject at the lowest level that belongs to nobody. */
  public IncomingEvent(
      String topic,
      String id,
      String type,
      String subject,
      String key,
      long sequence,
      Instant time,
      String correlationId,
      String actor,
      @Nullable String customerId,
      @Nullable JsonNode data,
      JsonMapper mapper) {
    this(
        topic,
        id,
        type,
        subject,
        key,
        sequence,
        time,
        correlationId,
        actor,
        customerId,
        0,
        "",
        Set.of(),
        data,
        mapper);
  }

  /** The body as the consumer's own small record; unknown members are ignored. */
  public <T> T as(Class<T> type) {
    if (data == null) {
      throw new IllegalStateException(subject + " is a tombstone and has no body");
    }
    return mapper.treeToValue(data, type);
  }

  public boolean isTombstone() {
    return data == null;
  }
}
