package org.kehu.customer.webhook;

import java.time.Instant;
import java.util.Set;
import org.kehu.customer.outgoing.SigningSecret;

/** Webhooks and deliveries for tests that have no service. */
public final class Registered {

  private Registered() {}

  /** A webhook that points there, whether it may or not. */
  public static Webhook to(String url) {
    return Webhook.registered(
        new WebhookTarget("测试", "sales", url, Set.of("kehu.visit.*")), SigningSecret.fresh());
  }

  /** A delivery for it. */
  public static Delivery delivery() {
    Instant noon = Instant.parse("2026-11-23T04:00:00Z");
    return new Delivery(
        "d-1",
        "w-1",
        "e-1",
        "kehu.visit.visit-completed.v1",
        "visit/v-1",
        "w-1|visit/v-1",
        1,
        noon,
        "{\"id\":\"e-1\"}",
        DeliveryState.WAITING,
        1,
        noon,
        noon,
        noon,
        null,
        null,
        noon,
        null);
  }

  /** The guard of a service where webhooks may, or may not, point to this machine. */
  public static TargetGuard guard(WebhookProperties settings) {
    return new TargetGuard(settings);
  }
}
