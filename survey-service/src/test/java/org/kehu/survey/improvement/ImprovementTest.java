package org.kehu.survey.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementClosed;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.Period;
import org.kehu.testkit.Proves;

class ImprovementTest {

  private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
  private static final Feedback FEEDBACK =
      new Feedback(FeedbackKind.CASE, "TS-20261123-0001", "周末无人处理");
  private static final RuleChange CHANGE =
      new RuleChange("complaint-deadlines", "周末安排值班", LocalDate.of(2026, 11, 1), "st-zhou-zhuguan");

  private static Measure measure(String period, String value) {
    return new Measure(period, new BigDecimal(value), 20, "cases-solved-in-time", 1, NOW);
  }

  private static Improvement opened() {
    return new Improvement(
        "GJ-2026-0001",
        new OpenImprovement(
            "缩短处理时间", "customer-service", FEEDBACK, Kpi.TIMELINESS, Period.of("2026-10")),
        measure("2026-10", "80"));
  }

  private static Problem refusal(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run);
  }

  @Test
  @Proves("X-35")
  void itIsNotClosedWithoutAChangedRuleAndAMeasureAfterIt() {
    Improvement one = opened();
    Problem both = refusal(() -> one.close(NOW));
    assertThat(both.type()).isEqualTo(ImprovementProblem.NOT_COMPLETE);
    assertThat(both.members())
        .containsEntry("missing", Set.of(Missing.RULE_CHANGE, Missing.MEASURE_AFTER));
    one.changeRule(CHANGE);
    assertThat(refusal(() -> one.close(NOW)).members())
        .containsEntry("missing", Set.of(Missing.MEASURE_AFTER));

    one.measured(measure("2026-11", "91"));

    assertThat(one.close(NOW)).containsExactly(new ImprovementClosed(true));
    assertThat(refusal(() -> one.addFeedback(FEEDBACK)).type())
        .isEqualTo(ImprovementProblem.CLOSED);
  }

  @Test
  @Proves("X-35")
  void whatIsMeasuredAfterwardsLiesBehindTheChange() {
    Improvement one = opened();
    assertThat(refusal(() -> one.mustFollowTheChange(Period.of("2026-11"))).type())
        .isEqualTo(ImprovementProblem.NOTHING_CHANGED);
    one.changeRule(CHANGE);

    assertThat(refusal(() -> one.mustFollowTheChange(Period.of("2026-10"))).type())
        .isEqualTo(ImprovementProblem.PERIOD_BEFORE_CHANGE);
    one.mustFollowTheChange(Period.of("2026-11"));
  }

  @Test
  @Proves("X-35")
  void ofCasesTakenUpAgainFewerAreAnImprovement() {
    Improvement one =
        new Improvement(
            "GJ-2026-0002",
            new OpenImprovement(
                "减少重复受理", "customer-service", FEEDBACK, Kpi.REOPEN_RATE, Period.of("2026-10")),
            measure("2026-10", "12"));
    one.changeRule(CHANGE);

    one.measured(measure("2026-11", "4"));
    assertThat(one.isBetter()).isTrue();
    one.measured(measure("2026-12", "13"));
    assertThat(one.isBetter()).isFalse();
  }

  @Test
  void anotherChangeNeedsAnotherMeasure() {
    Improvement one = opened();
    one.changeRule(CHANGE);
    one.measured(measure("2026-11", "79"));
    assertThat(one.isBetter()).isFalse();

    one.changeRule(new RuleChange("service-standard", "增加要求", LocalDate.of(2026, 12, 1), "st"));

    assertThat(one.missing()).containsExactly(Missing.MEASURE_AFTER);
    assertThat(one.isBetter()).isNull();
    assertThat(one.addFeedback(FEEDBACK)).isEmpty();
  }
}
