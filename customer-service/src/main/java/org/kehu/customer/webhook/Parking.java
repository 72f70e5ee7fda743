package org.kehu.customer.webhook;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sets aside what waits for a webhook that is not active, and brings it back when it is. */
@Component
class Parking {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Clock clock;

  Parking(Webhooks webhooks, Deliveries deliveries, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Sets aside what waits. If the webhook was enabled in this very moment, its deliveries may have
   * been brought back before they were set aside: then they are brought back once more.
   */
  void park(String webhookId) {
    deliveries.park(webhookId);
    if (webhooks.find(webhookId).filter(Webhook::isActive).isPresent()) {
      deliveries.resume(webhookId, clock.instant());
    }
  }

  /** Makes due what was set aside, after the webhook was enabled. */
  void bringBack(String webhookId) {
    deliveries.resume(webhookId, clock.instant());
  }
}
