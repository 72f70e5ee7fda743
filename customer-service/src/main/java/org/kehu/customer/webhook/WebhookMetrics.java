package org.kehu.customer.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/**
 * What ops watch of webhooks: {@code kehu.customer.webhook.attempts} by outcome, how many events
 * wait and how old the oldest is, how many webhooks are disabled, and how many events were withheld
 * because of their level.
 */
@Component
class WebhookMetrics {

  private final Counts attempts;
  private final Counts withheld;

  WebhookMetrics(MeterRegistry meters, Deliveries deliveries, Webhooks webhooks, Clock clock) {
    this.attempts =
        Counts.named("kehu.customer.webhook.attempts")
            .by("outcome", "taken", "retried", "rejected", "given-up", "gone")
            .in(meters);
    this.withheld = Counts.named("kehu.customer.webhook.withheld").in(meters);
    Gauge.builder("kehu.customer.webhook.waiting", deliveries, Deliveries::waiting)
        .description("Events that wait for a webhook that is active")
        .register(meters);
    Gauge.builder("kehu.customer.webhook.oldest.age", deliveries, all -> oldest(all, clock))
        .description("How long the oldest of them has waited")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder(
            "kehu.customer.webhook.disabled", webhooks, all -> all.count(WebhookStatus.DISABLED))
        .description("Webhooks that are disabled, by a person or after long failure")
        .register(meters);
  }

  private static double oldest(Deliveries deliveries, Clock clock) {
    return deliveries
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .map(age -> Math.max(0, age))
        .orElse(0.0);
  }

  /** An attempt ended: taken, retried, rejected, given-up or gone. */
  void attempted(String outcome) {
    attempts.add(outcome);
  }

  /** An event was too confidential for any webhook. */
  void withheld() {
    withheld.add();
  }
}
