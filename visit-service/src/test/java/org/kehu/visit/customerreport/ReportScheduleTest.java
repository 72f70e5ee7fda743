package org.kehu.visit.customerreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import org.kehu.visit.customerreport.CustomerReportPolicy.Rule;

class ReportScheduleTest {

  private static ReportSchedule on(String today) {
    return new ReportSchedule(
        14, LocalDate.parse(today), day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  @ParameterizedTest
  @CsvSource({
    // The cycle ends on a Monday; on a Sunday, so on the Friday before; long ago, so after the
    // lead.
    "2026-03-01, 2025-12-02, P3M, 2026-03-02",
    "2026-02-20, 2025-12-01, P3M, 2026-02-27"
  })
  @Proves("V-41")
  void theNextIsOwedOnAWorkedDayWithinTheCycle(
      String today, LocalDate last, Period cycle, LocalDate dueOn) {
    assertThat(on(today).dueOn("c-1", last, cycle)).isEqualTo(dueOn);
  }

  @Test
  @Proves("V-41")
  void whatIsOwedByANewRuleIsSpreadOverTheCycle() {
    LocalDate today = LocalDate.parse("2026-02-02");
    LocalDate longAgo = LocalDate.parse("2025-01-05");
    Map<LocalDate, Long> load =
        IntStream.range(0, 1000)
            .mapToObj(each -> on("2026-02-02").dueOn("c-" + each, longAgo, Period.ofMonths(3)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(load.keySet())
        .hasSizeGreaterThan(50)
        .allSatisfy(day -> assertThat(day).isBetween(today, today.plusMonths(3)));
    assertThat(load.values()).allSatisfy(each -> assertThat(each).isLessThan(100));
    LocalDate due = on("2026-02-02").dueOn("c-7", longAgo, Period.ofMonths(3));
    assertThat(on(due.minusDays(3).toString()).dueOn("c-7", longAgo, Period.ofMonths(3)))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-30, true", "2026-02-20, false"})
  void whoIsKnownForALittleWhileIsNotAskedAfter(String today, boolean far) {
    assertThat(on(today).isFarFrom(LocalDate.parse("2025-12-01"), Period.ofMonths(3)))
        .isEqualTo(far);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-13, false", "2026-02-14, true", "2026-02-28, true", "2026-03-20, true"})
  @Proves("V-41")
  void itIsOpenWorkFromItsLeadOn(String today, boolean open) {
    assertThat(on(today).opens(LocalDate.parse("2026-02-28"))).isEqualTo(open);
  }

  @Test
  @Proves("V-41")
  void aReportMustTellWhatItsRuleSaysEvenIfThatIsNothing() {
    ReportContent quiet = new ReportContent("46 批", null, List.of(), null, null, null);

    assertThat(quiet.missing(Set.of(ReportSection.MAJOR_CASES))).isEmpty();
    assertThat(quiet.missing(Set.of(ReportSection.values())))
        .containsExactly(
            ReportSection.CLAIMS,
            ReportSection.YIELDS,
            ReportSection.NEW_SERVICES,
            ReportSection.MARKET_NEWS);
  }

  @Test
  @Proves("V-41")
  void aRoundThroughTheCustomersIsOneOfItsDayAndRules() {
    LocalDate day = LocalDate.parse("2026-02-14");
    ReportRound round = ReportRound.begin(day, 1).upTo("c-7");

    assertThat(round.isOf(day, 1)).isTrue();
    assertThat(round.isOf(day.plusDays(1), 1)).isFalse();
    assertThat(round.isOf(day, 2)).isFalse();
    assertThat(round.after()).isEqualTo("c-7");
  }

  @Test
  void rulesThatMakeNoSenseAreNamed() {
    Rule daily =
        new Rule(
            CustomerReportKind.YIELD, Map.of("A", Period.ofDays(1)), Set.of(ReportSection.YIELDS));
    CustomerReportPolicy policy = new CustomerReportPolicy(List.of(daily, daily), Set.of(), 14);

    assertThat(CustomerReportRules.REPORTS.faultsOf(policy))
        .extracting(PolicyFault::pointer)
        .containsExactly("/rules/0/cycles/A", "/rules/1/kind", "/rules/1/cycles/A");
  }
}
