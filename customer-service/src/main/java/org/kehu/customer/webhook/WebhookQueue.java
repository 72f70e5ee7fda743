package org.kehu.customer.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kehu.kit.access.Level;
import org.kehu.kit.ids.Ids;
import org.springframework.stereotype.Service;

/** Puts what happens into the queue of every webhook that wants it. */
@Service
public class WebhookQueue {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final WebhookMetrics metrics;
  private final Clock clock;
  private volatile List<Webhook> there = List.of();

  WebhookQueue(Webhooks webhooks, Deliveries deliveries, WebhookMetrics metrics, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Looks up the webhooks that hear of what happened until now. */
  public void lookUp() {
    there = webhooks.there();
  }

  /** Whether nobody hears of anything. */
  public boolean isUnheard() {
    return there.isEmpty();
  }

  /**
   * Queues an event that happened before the last look; the same one again changes nothing. What is
   * above the lowest level leaves the suite by no webhook, as no app sees it either; it is counted.
   */
  public void happened(Occurrence occurrence, Level level) {
    for (Webhook webhook : there) {
      if (!webhook.wants(occurrence.type(), occurrence.time())) {
        continue;
      }
      if (level == Level.NORMAL) {
        deliveries.keep(delivery(webhook, occurrence));
      } else {
        metrics.withheld();
      }
    }
  }

  private Delivery delivery(Webhook webhook, Occurrence event) {
    Instant now = clock.instant();
    return new Delivery(
        Ids.next(),
        webhook.id(),
        event.eventId(),
        event.type(),
        event.subject(),
        Delivery.lane(webhook.id(), event.subject()),
        event.sequence(),
        event.time(),
        event.body(),
        DeliveryState.WAITING,
        0,
        now,
        now,
        null,
        null,
        null,
        now,
        null);
  }
}
