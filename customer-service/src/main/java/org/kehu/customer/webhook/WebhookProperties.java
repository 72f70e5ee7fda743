package org.kehu.customer.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.outgoing.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered ({@code KEHU_WEBHOOK_…}).
 *
 * @param allowLoopback whether a webhook may point to this machine, over http too; for tests and
 *     trials only
 * @param allowedNetworks networks inside the company that webhooks may point to, {@code
 *     10.20.0.0/16}; all others that are not public are refused
 * @param timeout for connecting, and for the answer; the whole delivery takes at most twice as long
 * @param firstRetry pause after the first failure that may pass; doubled with each further one
 * @param longestRetry the pause is never longer, but for a {@code Retry-After}
 * @param giveUpAfter a delivery that fails for so long, while others do not, is given up
 * @param disableAfter a webhook that took nothing for so long is disabled; what it misses is kept,
 *     so this is shorter than giving up
 * @param keep how long deliveries stay in the log, and what a disabled webhook misses is kept
 * @param formerSecret how long a secret is valid beside the one that replaced it
 * @param atOnce how many an instance delivers at the same time, 1 to 64
 * @param most webhooks that may be there
 */
@ConfigurationProperties("kehu.webhook")
public record WebhookProperties(
    @DefaultValue("false") boolean allowLoopback,
    @Nullable List<String> allowedNetworks,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("5s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("3d") Duration giveUpAfter,
    @DefaultValue("2d") Duration disableAfter,
    @DefaultValue("30d") Duration keep,
    @DefaultValue("24h") Duration formerSecret,
    @DefaultValue("8") int atOnce,
    @DefaultValue("100") int most) {

  /** Says at start-up what cannot work. */
  public WebhookProperties {
    allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
    if (atOnce < 1 || atOnce > 64) {
      throw new IllegalArgumentException(
          "kehu.webhook.at-once is " + atOnce + ", but must be from 1 to 64");
    }
    if (disableAfter.compareTo(giveUpAfter) >= 0 || giveUpAfter.compareTo(keep) >= 0) {
      throw new IllegalArgumentException(
          "kehu.webhook.disable-after must be shorter than give-up-after, and that than keep");
    }
  }

  /** The networks that may be reached though they are not public. */
  @Override
  public List<String> allowedNetworks() {
    return allowedNetworks == null ? List.of() : allowedNetworks;
  }

  Backoff backoff() {
    return new Backoff(firstRetry, longestRetry);
  }

  /** How long an attempt may take before it counts as lost. */
  Duration claim() {
    return timeout.multipliedBy(3);
  }
}
