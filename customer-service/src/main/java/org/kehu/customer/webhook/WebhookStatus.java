package org.kehu.customer.webhook;

/** Where a webhook stands. */
public enum WebhookStatus {
  /** Events are delivered. */
  ACTIVE,
  /** Nothing is delivered; what it misses is kept, and follows when it is enabled. */
  DISABLED,
  /** It is gone for good. */
  REMOVED
}
