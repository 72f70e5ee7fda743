package org.kehu.customer.webhook.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110): seconds, or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** How long to wait; null if it says nothing that can be read, or a time that is over. */
  static @Nullable Duration of(@Nullable String value, Clock clock) {
    if (value == null) {
      return null;
    }
    Duration wait = value.strip().matches("\\d{1,9}") ? seconds(value) : until(value, clock);
    return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value.strip()));
  }

  private static @Nullable Duration until(String value, Clock clock) {
    try {
      Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip(), Instant::from);
      return Duration.between(clock.instant(), date);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
