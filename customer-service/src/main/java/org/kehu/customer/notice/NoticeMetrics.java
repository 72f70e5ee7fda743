package org.kehu.customer.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.springframework.stereotype.Component;

/**
 * What ops watch of notices: {@code kehu.customer.notices} by channel, purpose and outcome (sent,
 * postponed, retried, or the reason of a refusal), how many wait, and since when the oldest could
 * have been sent. Never with a recipient.
 */
@Component
class NoticeMetrics {

  private final MeterRegistry meters;

  NoticeMetrics(MeterRegistry meters, Notices notices, Clock clock) {
    this.meters = meters;
    Gauge.builder("kehu.customer.notices.waiting", notices, Notices::waiting)
        .description("Notices that are neither sent nor refused")
        .register(meters);
    Gauge.builder("kehu.customer.notices.oldest.age", notices, all -> oldest(all, clock))
        .description("How long the oldest waiting notice could have been sent already")
        .baseUnit("seconds")
        .register(meters);
    // From zero on, so that the first refusal is seen as a rise.
    for (Purpose purpose : Purpose.values()) {
      counter(null, purpose, code(Reason.CHANNEL_NOT_CONFIGURED));
      for (Channel channel : Channel.values()) {
        counter(channel, purpose, code(Reason.CHANNEL_NOT_CONFIGURED));
      }
    }
  }

  private Counter counter(@Nullable Channel channel, Purpose purpose, String outcome) {
    return meters.counter(
        "kehu.customer.notices",
        "channel",
        code(channel),
        "purpose",
        code(purpose),
        "outcome",
        outcome);
  }

  private static double oldest(Notices notices, Clock clock) {
    Instant now = clock.instant();
    return notices
        .oldestWaiting()
        .map(since -> Duration.between(since, now).toMillis() / 1000.0)
        .map(age -> Math.max(0, age))
        .orElse(0.0);
  }

  /** Something became of an attempt. */
  void count(Notice notice, String outcome) {
    counter(notice.channel(), notice.purpose(), outcome).increment();
  }

  /** A notice ended without being sent. */
  void count(Notice notice, Reason reason) {
    count(notice, code(reason));
  }

  private static String code(@Nullable Enum<?> value) {
    return value == null ? "none" : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
