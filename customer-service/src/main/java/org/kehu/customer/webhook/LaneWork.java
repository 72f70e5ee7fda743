package org.kehu.customer.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.springframework.stereotype.Component;

/**
 * Brings what waits in one lane, in order: the next goes when the former was taken, refused for
 * good, or given up. An attempt is written down before it is made; one whose instance died is made
 * again after its claim: at least once, with the same {@code webhook-id}.
 */
@Component
class LaneWork {

  /** After so many in one go the other lanes have their turn. */
  private static final int IN_ONE_GO = 50;

  /** However long a receiver wants us to wait. */
  private static final Duration LONGEST_WISH = Duration.ofHours(24);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Parking parking;
  private final HealthBook health;
  private final Courier courier;
  private final WebhookMetrics metrics;
  private final WebhookProperties settings;
  private final Clock clock;

  LaneWork(
      Webhooks webhooks,
      Deliveries deliveries,
      Parking parking,
      HealthBook health,
      Courier courier,
      WebhookMetrics metrics,
      WebhookProperties settings,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.parking = parking;
    this.health = health;
    this.courier = courier;
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
  }

  void work(String webhookId, String lane) {
    Optional<Webhook> webhook = webhooks.find(webhookId).filter(Webhook::isActive);
    if (webhook.isEmpty()) {
      parking.park(webhookId);
      return;
    }
    int brought = 0;
    while (brought < IN_ONE_GO && next(webhook.get(), lane)) {
      brought++;
    }
  }

  /** Whether the lane may go on. */
  private boolean next(Webhook webhook, String lane) {
    Optional<Delivery> head = deliveries.head(lane);
    if (head.isEmpty()) {
      return false;
    }
    Instant due = head.get().dueAt();
    if (due != null && due.isAfter(now())) {
      deliveries.follow(lane, due);
      return false;
    }
    return deliveries
        .take(head.get(), now(), now().plus(settings.claim()))
        .map(taken -> settled(taken, webhook, courier.bring(taken, webhook, now())))
        .orElse(false);
  }

  private boolean settled(Delivery delivery, Webhook webhook, Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken taken -> {
        health.taken(webhook.id(), now());
        yield ended(delivery, DeliveryState.DELIVERED, taken.status(), null, "taken");
      }
      case Receipt.Never never -> never(delivery, webhook, never);
      case Receipt.Gone gone -> {
        deliveries.wait(delivery, 410, "http-410", now());
        disable(webhook, DisableReason.GONE);
        metrics.attempted("gone");
        yield false;
      }
      case Receipt.NotNow later -> notNow(delivery, webhook, later);
    };
  }

  private boolean ended(
      Delivery delivery,
      DeliveryState state,
      @Nullable Integer status,
      @Nullable String cause,
      String outcome) {
    deliveries.end(delivery, state, status, cause, now());
    metrics.attempted(outcome);
    return true;
  }

  private boolean never(Delivery delivery, Webhook webhook, Receipt.Never never) {
    String cause = "http-" + never.status();
    WebhookHealth state = health.failed(webhook.id(), cause, now());
    ended(delivery, DeliveryState.REJECTED, never.status(), cause, "rejected");
    if (isOver(state.failingSince(), settings.disableAfter())) {
      disable(webhook, DisableReason.FAILING);
      return false;
    }
    return true;
  }

  private boolean notNow(Delivery delivery, Webhook webhook, Receipt.NotNow later) {
    Instant now = now();
    WebhookHealth state = health.failed(webhook.id(), later.cause(), now);
    if (isOver(state.failingSince(), settings.disableAfter())) {
      deliveries.wait(delivery, later.status(), later.cause(), now);
      disable(webhook, DisableReason.FAILING);
      metrics.attempted("retried");
      return false;
    }
    if (isOver(delivery.firstTriedAt(), settings.giveUpAfter())) {
      return ended(delivery, DeliveryState.GIVEN_UP, later.status(), later.cause(), "given-up");
    }
    Instant until = now.plus(pause(delivery, later));
    deliveries.wait(delivery, later.status(), later.cause(), until);
    deliveries.follow(delivery.lane(), until);
    metrics.attempted("retried");
    return false;
  }

  private boolean isOver(@Nullable Instant since, Duration limit) {
    return since != null && !now().isBefore(since.plus(limit));
  }

  private Duration pause(Delivery delivery, Receipt.NotNow later) {
    Duration own = settings.backoff().after(delivery.attempts(), ThreadLocalRandom.current());
    Duration wish = Objects.requireNonNullElse(later.after(), Duration.ZERO);
    Duration bounded = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    return bounded.compareTo(own) > 0 ? bounded : own;
  }

  private void disable(Webhook webhook, DisableReason reason) {
    webhooks.change(
        webhook.id(), Sight.everything(Level.NORMAL), one -> one.disable(reason, now()));
    parking.park(webhook.id());
  }

  private Instant now() {
    return clock.instant();
  }
}
