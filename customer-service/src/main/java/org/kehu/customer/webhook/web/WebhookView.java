package org.kehu.customer.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.outgoing.SigningSecret;
import org.kehu.customer.webhook.DisableReason;
import org.kehu.customer.webhook.Webhook;
import org.kehu.customer.webhook.WebhookHealth;
import org.kehu.customer.webhook.WebhookStatus;
import org.kehu.customer.webhook.WebhookTarget;

/**
 * A webhook.
 *
 * @param secret shown once: when it was made
 * @param formerSecretUntil until when the former secret is valid too
 * @param failingSince since when it has taken nothing
 * @param lastCause code of the last failure: http-502, timeout, connection, name-unknown,
 *     address-refused
 */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    String id,
    @Schema(example = "ERP 投诉同步") String name,
    String departmentId,
    String url,
    List<String> types,
    WebhookStatus status,
    @Nullable DisableReason disabledBecause,
    @Nullable Instant disabledAt,
    @Nullable @Schema(example = "whsec_…") String secret,
    @Nullable Instant formerSecretUntil,
    @Nullable Instant failingSince,
    @Nullable Instant lastTakenAt,
    @Nullable Instant lastFailedAt,
    @Nullable String lastCause,
    Instant createdAt,
    String createdBy) {

  static WebhookView of(Webhook webhook, WebhookHealth health, @Nullable SigningSecret secret) {
    WebhookTarget target = webhook.target();
    return new WebhookView(
        webhook.id(),
        target.name(),
        target.departmentId(),
        target.url(),
        List.copyOf(target.types()),
        webhook.status(),
        webhook.disabledBecause(),
        webhook.disabledAt(),
        secret == null ? null : secret.value(),
        webhook.formerUntil(),
        health.failingSince(),
        health.lastTakenAt(),
        health.lastFailedAt(),
        health.lastCause(),
        webhook.createdAt(),
        webhook.createdBy());
  }

  /** Shows neither address nor secret. */
  @Override
  public String toString() {
    return "WebhookView[" + id + "]";
  }
}
