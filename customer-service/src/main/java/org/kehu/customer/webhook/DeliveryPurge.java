package org.kehu.customer.webhook;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Forgets deliveries after the time for which they are kept, taken or not. */
@Component
class DeliveryPurge implements DueWork {

  private static final int AT_ONCE = 500;

  private final Deliveries deliveries;
  private final WebhookProperties settings;

  DeliveryPurge(Deliveries deliveries, WebhookProperties settings) {
    this.deliveries = deliveries;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "webhook-purge";
  }

  @Override
  public int run(Instant now) {
    return deliveries.forgetBefore(now.minus(settings.keep()), AT_ONCE);
  }
}
