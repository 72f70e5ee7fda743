package org.kehu.visit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;

class LunarCalendarTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 2, 10);

  @ParameterizedTest
  @CsvSource({
    "1,1,2026-01-01,2026-02-17",
    "1,1,2027-01-01,2027-02-06",
    "1,1,2030-01-01,2030-02-03",
    "1,15,2026-01-01,2026-03-03",
    "5,5,2026-01-01,2026-06-19",
    "8,15,2026-01-01,2026-09-25",
    "9,9,2026-01-01,2026-10-18",
    "8,15,2025-01-01,2025-10-06",
    "5,5,2028-01-01,2028-05-28",
    "12,30,2027-01-01,2027-02-05",
    "12,30,2026-02-01,2026-02-16"
  })
  @Proves("V-30")
  void festivalsFallOnTheDaysThatEverybodyKnows(
      int month, int day, LocalDate from, LocalDate expected) {
    assertThat(LunarCalendar.next(month, day, from)).contains(expected);
  }

  @Test
  void aDayThatHasPassedComesAgainInTheNextLunarYear() {
    assertThat(LunarCalendar.next(1, 1, LocalDate.of(2026, 2, 17)))
        .contains(LocalDate.of(2026, 2, 17));
    assertThat(LunarCalendar.next(1, 1, LocalDate.of(2026, 2, 18)))
        .contains(LocalDate.of(2027, 2, 6));
  }

  @Test
  void yearsFollowEachOtherWithoutAGapUntilTheTableEnds() {
    LocalDate begins = FIRST;
    while (begins.isBefore(LunarCalendar.knownUntil().minusDays(360))) {
      LocalDate last = LunarCalendar.next(12, 30, begins).orElseThrow();
      LocalDate next = LunarCalendar.next(1, 1, begins.plusDays(1)).orElse(last.plusDays(1));
      assertThat(next).isEqualTo(last.plusDays(1));
      assertThat(ChronoUnit.DAYS.between(begins, next)).isIn(353L, 354L, 355L, 383L, 384L, 385L);
      begins = next;
    }
    assertThat(LunarCalendar.knownUntil()).isAfter(LocalDate.of(2049, 12, 31));
    assertThat(LunarCalendar.next(1, 1, LunarCalendar.knownUntil().plusDays(1))).isEmpty();
  }
}
