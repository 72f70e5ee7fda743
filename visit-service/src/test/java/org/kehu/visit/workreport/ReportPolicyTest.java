package org.kehu.visit.workreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;

class ReportPolicyTest {

  private static final ReportPolicy RULES =
      new ReportPolicy(
          Set.of(ReportKind.DAILY, ReportKind.WEEKLY, ReportKind.MONTHLY),
          List.of("sales"),
          LocalTime.of(18, 0),
          DayOfWeek.FRIDAY,
          LocalTime.of(14, 0),
          3,
          4);

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-27, 2026-11-27T10:00:00Z",
    "WEEKLY, 2026-W48, 2026-11-27T06:00:00Z", // Friday afternoon
    "WEEKLY, 2026-W53, 2027-01-01T06:00:00Z",
    "MONTHLY, 2026-11, 2026-12-03T10:00:00Z",
    "MONTHLY, 2026-12, 2027-01-03T10:00:00Z"
  })
  @Proves({"X-22", "X-23", "X-25", "K-12"})
  void aReportIsDueWhenTheRulesSay(ReportKind kind, String period, Instant due) {
    assertThat(RULES.dueAt(new ReportPeriod(kind, period), ZoneId.of("Asia/Shanghai")))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-27T01:00:00Z, -", // Friday, 09:00
        "2026-11-27T02:00:00Z, 2026-W48", // 10:00
        "2026-11-27T06:30:00Z, 2026-11-27 2026-W48", // 14:30, the weekly one is late
        "2026-11-27T15:59:00Z, 2026-11-27 2026-W48",
        "2026-11-27T16:00:00Z, -", // Saturday
        "2026-11-28T09:00:00Z, -",
        "2026-12-03T06:00:00Z, 2026-12-03 2026-11" // the third of the month, 14:00
      })
  @Proves({"X-22", "X-23", "X-25"})
  void peopleAreRemindedSomeHoursBeforeAndUntilTheDayIsOver(Instant now, @Nullable String due) {
    Moment moment = new Moment(now, ZoneId.of("Asia/Shanghai"));

    assertThat(RULES.dueSoon(moment, day -> day.getDayOfWeek().getValue() < 6))
        .extracting(ReportPeriod::code)
        .containsExactly(due == null ? new String[0] : due.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-02-30",
    "DAILY, 2026-W48",
    "DAILY, x",
    "WEEKLY, 2026-W60",
    "WEEKLY, 2026-11",
    "MONTHLY, 2026-13",
    "MONTHLY, 2026-11-01",
    "MONTHLY, 11"
  })
  void whatIsNoPeriodIsRefused(ReportKind kind, String period) {
    assertThatThrownBy(() -> new ReportPeriod(kind, period)).isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource({"DAILY, 2026-11-27, 1", "WEEKLY, 2026-W48, 7", "MONTHLY, 2026-02, 28"})
  void aPeriodKnowsItsDays(ReportKind kind, String period, int days) {
    ReportPeriod one = new ReportPeriod(kind, period);

    assertThat(one.first().plusDays(days)).isEqualTo(one.end());
  }
}
