package org.kehu.customer.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How a webhook fares.
 *
 * @param failingSince when its first failure was since it last took something; null if it takes
 * @param lastCause code of the last failure
 */
@Document("webhook_health")
public record WebhookHealth(
    @Id String webhookId,
    @Nullable Instant failingSince,
    @Nullable Instant lastTakenAt,
    @Nullable Instant lastFailedAt,
    @Nullable String lastCause) {

  static WebhookHealth unknown(String webhookId) {
    return new WebhookHealth(webhookId, null, null, null, null);
  }
}
