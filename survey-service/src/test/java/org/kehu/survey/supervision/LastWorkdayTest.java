package org.kehu.survey.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.CalendarPolicy;
import org.kehu.kit.calendar.Holiday;
import org.kehu.kit.calendar.MakeUpDay;
import org.kehu.kit.calendar.Season;
import org.kehu.kit.calendar.WorkBlock;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;

class LastWorkdayTest {

  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(
          new CalendarPolicy(
              "Asia/Shanghai",
              List.of(
                  new Season(
                      "全年",
                      "all year",
                      MonthDay.of(1, 1),
                      List.of(new WorkBlock(LocalTime.of(9, 0), LocalTime.of(17, 0))))),
              EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
              List.of(
                  new Holiday(
                      "月末假", "month end", LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31))),
              List.of(new MakeUpDay(LocalDate.of(2026, 10, 31), "补班", "make-up day", List.of())),
              null));

  @Test
  @Proves("X-14")
  void theMonthEndsForTheReportOnItsLastWorkingDay() {
    assertThat(LastWorkday.of(YearMonth.of(2026, 11), CALENDAR)).isEqualTo("2026-11-30");
    assertThat(LastWorkday.of(YearMonth.of(2026, 5), CALENDAR)).isEqualTo("2026-05-29");
    assertThat(LastWorkday.of(YearMonth.of(2026, 10), CALENDAR)).isEqualTo("2026-10-31");
    assertThat(LastWorkday.of(YearMonth.of(2026, 12), CALENDAR)).isEqualTo("2026-12-29");
    assertThat(LastWorkday.end(LocalDate.of(2026, 12, 29), ZoneId.of("Asia/Shanghai")))
        .isEqualTo("2026-12-29T16:00:00Z");
  }

  @Test
  @Proves("X-14")
  void aDepartmentDoesNotSuperviseItself() {
    SupervisionRule itself = new SupervisionRule(Set.of("technical", "sales"), "sales", 3);

    assertThat(SupervisionRule.KIND.faultsOf(itself))
        .extracting(PolicyFault::rule)
        .containsExactly("supervises-itself");
  }
}
