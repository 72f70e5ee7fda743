package org.kehu.customer.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.webhook.Delivery;
import org.kehu.customer.webhook.DeliveryState;

/**
 * A delivery in the log.
 *
 * @param eventId also the header webhook-id
 * @param dueAt when the next attempt is due; absent once it has ended, and while the webhook is
 *     disabled
 */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    String id,
    String eventId,
    @Schema(example = "kehu.complaint.case-registered.v1") String type,
    @Schema(example = "case/0198f0c2-…") String subject,
    long sequence,
    Instant eventTime,
    DeliveryState state,
    int attempts,
    @Nullable Integer lastStatus,
    @Nullable @Schema(example = "http-502") String lastCause,
    Instant recordedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.eventId(),
        delivery.type(),
        delivery.subject(),
        delivery.sequence(),
        delivery.eventTime(),
        delivery.state(),
        delivery.attempts(),
        delivery.lastStatus(),
        delivery.lastCause(),
        delivery.recordedAt(),
        delivery.dueAt(),
        delivery.endedAt());
  }
}
