package org.kehu.customer.webhook.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.webhook.Webhook;
import org.kehu.customer.webhook.WebhookEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells what happens to webhooks, without their address, which may hold a token. */
@Component
class WebhookPublisher implements EventPublisher<Webhook, WebhookEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(String webhookId, String departmentId, @Nullable String reason) {}

  @Override
  public OutgoingEvent publish(Webhook webhook, WebhookEvent event) {
    return switch (event) {
      case WebhookEvent.WebhookRegistered registered -> told("webhook-registered", webhook, null);
      case WebhookEvent.WebhookChanged changed -> told("webhook-changed", webhook, null);
      case WebhookEvent.SecretRotated rotated -> told("webhook-secret-rotated", webhook, null);
      case WebhookEvent.WebhookDisabled disabled ->
          told("webhook-disabled", webhook, disabled.reason().name());
      case WebhookEvent.WebhookEnabled enabled -> told("webhook-enabled", webhook, null);
      case WebhookEvent.WebhookRemoved removed -> told("webhook-removed", webhook, null);
    };
  }

  private static OutgoingEvent told(String what, Webhook webhook, @Nullable String reason) {
    return new OutgoingEvent(
        Topics.CUSTOMER,
        "kehu.customer." + what + ".v1",
        new Told(webhook.id(), webhook.departmentId(), reason),
        null);
  }
}
