package org.kehu.visit.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class CareDateTest {

  @Test
  @Proves("V-30")
  void aBirthdayComesEachYearByItsOwnCalendar() {
    assertThat(new CareDate(false, 5, 12).next(LocalDate.of(2026, 5, 12)))
        .contains(LocalDate.of(2026, 5, 12));
    assertThat(new CareDate(false, 5, 12).next(LocalDate.of(2026, 5, 13)))
        .contains(LocalDate.of(2027, 5, 12));
    assertThat(new CareDate(true, 8, 15).next(LocalDate.of(2026, 5, 13)))
        .contains(LocalDate.of(2026, 9, 25));
    assertThat(new CareDate(true, 8, 15).next(LocalDate.of(2026, 9, 26)))
        .contains(LocalDate.of(2027, 9, 15));
  }

  @Test
  void whereAMonthIsShorterItsLastDayStandsForIt() {
    assertThat(new CareDate(false, 2, 29).next(LocalDate.of(2027, 1, 1)))
        .contains(LocalDate.of(2027, 2, 28));
    assertThat(new CareDate(true, 12, 30).next(LocalDate.of(2027, 1, 1)))
        .contains(LocalDate.of(2027, 2, 5));
  }

  @Test
  void noMonthHasMoreDaysThanItCan() {
    assertThatThrownBy(() -> new CareDate(false, 4, 31)).hasMessageContaining("care-date-wrong");
    assertThatThrownBy(() -> new CareDate(true, 4, 31)).hasMessageContaining("care-date-wrong");
  }
}
