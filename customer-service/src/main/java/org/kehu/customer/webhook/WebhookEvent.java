package org.kehu.customer.webhook;

/** What happens to a webhook. */
public sealed interface WebhookEvent {

  /** It is there. */
  record WebhookRegistered() implements WebhookEvent {}

  /** Its name, address or types are others. */
  record WebhookChanged() implements WebhookEvent {}

  /** It has a new secret. */
  record SecretRotated() implements WebhookEvent {}

  /** Nothing is delivered any more. */
  record WebhookDisabled(DisableReason reason) implements WebhookEvent {}

  /** Events are delivered again. */
  record WebhookEnabled() implements WebhookEvent {}

  /** It is gone for good. */
  record WebhookRemoved() implements WebhookEvent {}
}
