package org.kehu.customer.webhook;

import java.time.Instant;

/** Brings an event to the address of a webhook. */
public interface Courier {

  /** Makes one attempt, signed with all secrets that are valid at that time. */
  Receipt bring(Delivery delivery, Webhook to, Instant at);
}
