package org.kehu.customer.notice.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.outgoing.Backoff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are sent ({@code KEHU_NOTICE_…}).
 *
 * @param firstRetry pause after the first failure that may pass; doubled with each further one
 * @param longestRetry the pause is never longer
 * @param giveUpAfter a notice that could not be handed over for so long has failed
 * @param claim after this an attempt that nobody wrote down counts as lost and is made again;
 *     longer than any channel takes
 * @param heardOfWithin how long a notice waits for a recipient of whom another service has yet to
 *     tell: the complainant of a case
 * @param askAgainAfter how often it is looked whether that has happened
 * @param atOnce how many an instance hands over at the same time, 1 to 64
 * @param staffMailDomain domain of the staff's addresses, {@code example.com}; null for none
 * @param sms gateway of a provider of short messages; without an address off
 * @param webhook the company's message gateway for staff; without an address off
 */
@ConfigurationProperties("kehu.notice")
public record NoticeProperties(
    @DefaultValue("30s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("24h") Duration giveUpAfter,
    @DefaultValue("2m") Duration claim,
    @DefaultValue("5m") Duration heardOfWithin,
    @DefaultValue("10s") Duration askAgainAfter,
    @DefaultValue("8") int atOnce,
    @Nullable String staffMailDomain,
    @DefaultValue Gateway sms,
    @DefaultValue Gateway webhook) {

  /**
   * A gateway that takes messages as signed JSON.
   *
   * @param url without it the channel is off
   * @param secret {@code whsec_…}, shared with it; needed with an address
   * @param timeout for connecting, and for the answer
   */
  public record Gateway(
      @Nullable String url, @Nullable String secret, @DefaultValue("10s") Duration timeout) {

    /** Says at start-up that an address needs its secret. */
    public Gateway {
      if (isSet(url) && !isSet(secret)) {
        throw new IllegalArgumentException(
            "The message gateway " + url + " needs a secret (whsec_…) to sign with");
      }
    }

    /** Whether it has an address. */
    public boolean isOn() {
      return isSet(url);
    }

    private static boolean isSet(@Nullable String text) {
      return text != null && !text.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "Gateway[" + url + "]";
    }
  }

  /** Says at start-up what cannot work. */
  public NoticeProperties {
    if (atOnce < 1 || atOnce > 64) {
      throw new IllegalArgumentException(
          "kehu.notice.at-once is " + atOnce + ", but must be from 1 to 64");
    }
  }

  /** The pauses between attempts. */
  public Backoff backoff() {
    return new Backoff(firstRetry, longestRetry);
  }
}
