package org.kehu.customer.fatigue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.consent.Purpose;

class QuietHoursTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  private static QuietHours quiet(String from, String until) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), Set.of(Purpose.MARKETING));
  }

  @ParameterizedTest
  @CsvSource({
    "21:00, 08:00, 2026-11-23T20:59, ",
    "21:00, 08:00, 2026-11-23T21:00, 2026-11-24T08:00",
    "21:00, 08:00, 2026-11-23T23:59, 2026-11-24T08:00",
    "21:00, 08:00, 2026-11-24T00:00, 2026-11-24T08:00",
    "21:00, 08:00, 2026-11-24T07:59, 2026-11-24T08:00",
    "21:00, 08:00, 2026-11-24T08:00, ",
    "12:00, 14:00, 2026-11-23T13:30, 2026-11-23T14:00",
    "12:00, 14:00, 2026-11-23T14:00, ",
    "12:00, 14:00, 2026-11-23T11:59, ",
    "12:00, 12:00, 2026-11-23T12:00, ",
    "21:00, 00:00, 2026-12-31T22:00, 2027-01-01T00:00",
  })
  void aNoticeWaitsForTheMorning(String from, String until, String now, String open) {
    assertThat(quiet(from, until).openAfter(Purpose.MARKETING, at(now), SHANGHAI))
        .isEqualTo(Optional.ofNullable(open).map(QuietHoursTest::at));
  }

  @Test
  void otherPurposesDoNotWait() {
    assertThat(quiet("21:00", "08:00").openAfter(Purpose.SERVICE, at("2026-11-23T22:00"), SHANGHAI))
        .isEmpty();
  }
}
