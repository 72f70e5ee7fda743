package org.kehu.customer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class StretchTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 3, 2025-10-01, 2025-12-31",
    "2026-03-31, 3, 2025-10-01, 2025-12-31",
    "2026-04-01, 3, 2026-01-01, 2026-03-31",
    "2026-03-15, 1, 2026-02-01, 2026-02-28",
    "2026-03-15, 12, 2025-01-01, 2025-12-31",
    "2026-08-15, 6, 2026-01-01, 2026-06-30",
  })
  @Proves("X-04")
  void theMonthsThatEndedLastAreThoseOfTheCalendar(
      LocalDate today, int months, LocalDate from, LocalDate to) {
    assertThat(Stretch.endedBefore(today, months)).isEqualTo(new Stretch(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, 2026-09-30, 2026-04-01, 2026-06-30",
    "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
    "2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31",
    "2026-07-02, 2026-07-11, 2026-06-22, 2026-07-01",
  })
  void wholeMonthsAreComparedWithAsManyMonthsAndDaysWithDays(
      LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
    assertThat(new Stretch(from, to).before()).isEqualTo(new Stretch(beforeFrom, beforeTo));
  }

  @Test
  void whatEndsBeforeItBeginsOrIsTooLongIsNone() {
    LocalDate day = LocalDate.of(2026, 7, 1);
    assertThatThrownBy(() -> new Stretch(day, day.minusDays(1))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Stretch(day, day.plusDays(1100))).isInstanceOf(Problem.class);
    assertThat(new Stretch(day, day).before().to()).isEqualTo(day.minusDays(1));
  }
}
