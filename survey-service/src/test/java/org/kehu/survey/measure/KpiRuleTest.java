package org.kehu.survey.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.survey.measure.KpiRule.Rating;
import org.kehu.testkit.Proves;

class KpiRuleTest {

  private static final List<Rating> RATINGS =
      List.of(
          rating("EXCELLENT", "95", "1.2"), rating("GOOD", "85", "1"), rating("FAIL", "0", "0.5"));

  private static Rating rating(String code, String from, String factor) {
    return new Rating(code, new BigDecimal(from), new BigDecimal(factor));
  }

  private static KpiRule rule(Map<Kpi, Integer> weights) {
    Map<Kpi, BigDecimal> targets = new EnumMap<>(Kpi.class);
    Arrays.stream(Kpi.values()).forEach(kpi -> targets.put(kpi, new BigDecimal("8")));
    return rule(targets, weights, RATINGS, "EXCELLENT");
  }

  private static KpiRule rule(
      Map<Kpi, BigDecimal> targets,
      Map<Kpi, Integer> weights,
      List<Rating> ratings,
      String awardFrom) {
    return new KpiRule(
        targets, weights, Duration.ofHours(4), Duration.ofHours(15), ratings, awardFrom);
  }

  private static KpiValue value(Kpi kpi, String value, String target) {
    return KpiValue.of(
        kpi, 5, value == null ? null : new BigDecimal(value), new BigDecimal(target));
  }

  @Test
  @Proves({"X-10", "X-11"})
  void theScoreIsTheWeightedMeanOfHowFarEachReachesItsTarget() {
    KpiRule rule = rule(Map.of(Kpi.SATISFACTION, 60, Kpi.TIMELINESS, 40));

    BigDecimal score =
        rule.score(
            List.of(
                value(Kpi.SATISFACTION, "6", "8"),
                value(Kpi.TIMELINESS, "99", "95"),
                value(Kpi.VISIT_ATTAINMENT, "0", "90")));

    assertThat(score).isEqualByComparingTo("85");
    assertThat(rule.rating(score).code()).isEqualTo("GOOD");
    assertThat(rule.rating(new BigDecimal("84.99")).factor()).isEqualByComparingTo("0.5");
  }

  @Test
  @Proves({"X-10", "X-16"})
  void ofCasesTakenUpAgainFewerAreBetter() {
    KpiRule rule = rule(Map.of(Kpi.REOPEN_RATE, 100));
    KpiValue few = value(Kpi.REOPEN_RATE, "5", "5");
    KpiValue many = value(Kpi.REOPEN_RATE, "24", "5");

    assertThat(few.isMet()).isTrue();
    assertThat(many.isMissed()).isTrue();
    assertThat(value(Kpi.REOPEN_RATE, null, "5").isMet()).isFalse();
    assertThat(rule.score(List.of(few))).isEqualByComparingTo("100");
    assertThat(rule.score(List.of(value(Kpi.REOPEN_RATE, "0", "5")))).isEqualByComparingTo("100");
    assertThat(rule.score(List.of(many))).isEqualByComparingTo("80");
  }

  @Test
  void whatWasNotMeasuredIsLeftOutOfTheScore() {
    KpiRule rule = rule(Map.of(Kpi.SATISFACTION, 60, Kpi.TIMELINESS, 40));

    assertThat(rule.score(List.of(value(Kpi.SATISFACTION, null, "8")))).isNull();
    assertThat(
            rule.score(
                List.of(value(Kpi.SATISFACTION, null, "8"), value(Kpi.TIMELINESS, "95", "95"))))
        .isEqualByComparingTo("100");
  }

  @Test
  @Proves("X-17")
  void anAwardNeedsTheRatingThatTheRuleNames() {
    KpiRule rule = rule(Map.of(Kpi.SATISFACTION, 100));

    assertThat(rule.allowsAward(RATINGS.get(0))).isTrue();
    assertThat(rule.allowsAward(RATINGS.get(1))).isFalse();
  }

  @Test
  void aRuleWithHolesIsRefusedWithEachOfThem() {
    KpiRule holes =
        rule(
            Map.of(Kpi.SATISFACTION, new BigDecimal("11")),
            Map.of(Kpi.SATISFACTION, 99),
            List.of(rating("GOOD", "1", "1")),
            "BEST");

    assertThat(KpiRule.KIND.faultsOf(holes))
        .extracting(PolicyFault::pointer)
        .contains("/targets/SATISFACTION", "/targets/TIMELINESS", "/weights", "/ratings")
        .contains("/awardFrom");
  }

  @Test
  void periodsAreYearsQuartersAndMonths() {
    assertThat(Period.of("2026").until()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(Period.of("2026-Q4").from()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(Period.of("2026-Q4").until()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(Period.of("2026-02").until()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat("2026-13").doesNotMatch(Period.FORM);
    assertThat("2026-Q5").doesNotMatch(Period.FORM);
  }
}
