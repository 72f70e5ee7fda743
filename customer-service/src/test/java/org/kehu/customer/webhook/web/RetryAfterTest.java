package org.kehu.customer.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | PT2M",
        "0 | ",
        "-5 | ",
        "999999999999999 | ",
        "Mon, 23 Nov 2026 12:05:00 GMT | PT5M",
        "Mon, 23 Nov 2026 11:05:00 GMT | ",
        "soon | ",
        " | ",
      })
  void secondsOrADateOrNothing(String value, Duration wait) {
    assertThat(RetryAfter.of(value, NOON)).isEqualTo(wait);
  }
}
