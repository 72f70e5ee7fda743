package org.kehu.customer.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One event on its way to one webhook.
 *
 * @param lane webhook and subject: within it deliveries follow each other
 * @param sequence number of the event within its subject
 * @param body JSON, exactly as it is sent each time
 * @param attempts made or begun
 * @param dueAt when the next attempt is due; null once it has ended, and while its webhook is
 *     disabled
 * @param openSince since when it waits for its receiver; absent when {@code dueAt} is
 * @param firstTriedAt when the first attempt began
 * @param lastStatus HTTP status of the last answer; null if there was none
 * @param lastCause why the last attempt failed: a code
 */
@Document("webhook_deliveries")
public record Delivery(
    @Id String id,
    String webhookId,
    String eventId,
    String type,
    String subject,
    String lane,
    long sequence,
    Instant eventTime,
    String body,
    DeliveryState state,
    int attempts,
    @Nullable Instant dueAt,
    @Nullable Instant openSince,
    @Nullable Instant firstTriedAt,
    @Nullable Integer lastStatus,
    @Nullable String lastCause,
    Instant recordedAt,
    @Nullable Instant endedAt) {

  static String lane(String webhookId, String subject) {
    return webhookId + "|" + subject;
  }
}
