package org.kehu.survey.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.evaluation.EvaluationEvent.AwardApproved;
import org.kehu.survey.evaluation.EvaluationEvent.EvaluationApproved;
import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.KpiValue;
import org.kehu.survey.measure.Measured;
import org.kehu.survey.measure.MeasuredKind;
import org.kehu.survey.measure.Scorecard;
import org.kehu.testkit.Proves;

class EvaluationTest {

  private static final Instant NOW = Instant.parse("2026-10-08T01:00:00Z");
  private static final AwardProposal AWARD =
      new AwardProposal(9, 9, 10, "全季度零超时", Set.of("st-chen-kefu"));
  private static final Assessment SAID = new Assessment("处理及时", "加强培训", null, "st-sun-jingli");

  private static final Map<EvaluationMove, Consumer<Evaluation>> MOVES =
      Map.of(
          EvaluationMove.ASSESS, one -> one.assess(SAID),
          EvaluationMove.SUBMIT, one -> one.submit("a", "st-sun-jingli"),
          EvaluationMove.APPROVE, one -> one.approve("st-wang-zong", NOW),
          EvaluationMove.RETURN, Evaluation::returnToAssessor);

  private static final Map<EvaluationStatus, Set<EvaluationMove>> ALLOWED =
      Map.of(
          EvaluationStatus.DRAFT, Set.of(EvaluationMove.ASSESS),
          EvaluationStatus.ASSESSED, Set.of(EvaluationMove.ASSESS, EvaluationMove.SUBMIT),
          EvaluationStatus.SUBMITTED, Set.of(EvaluationMove.APPROVE, EvaluationMove.RETURN),
          EvaluationStatus.APPROVED, Set.of());

  private static Evaluation of(String timeliness, boolean award) {
    Scorecard card =
        new Scorecard(
            new Measured(MeasuredKind.PERSON, "st-chen-kefu"),
            "2026-Q3",
            NOW,
            List.of(
                KpiValue.of(Kpi.TIMELINESS, 20, new BigDecimal(timeliness), new BigDecimal("95"))),
            new BigDecimal("96"),
            "EXCELLENT",
            new BigDecimal("1.2"),
            award,
            0);
    return new Evaluation("KP-2026-0001", card, List.of(), "customer-service", "st-zhou-zhuguan");
  }

  private static Evaluation in(EvaluationStatus status) {
    Evaluation one = of("98", true);
    List<EvaluationMove> way =
        switch (status) {
          case DRAFT -> List.of();
          case ASSESSED -> List.of(EvaluationMove.ASSESS);
          case SUBMITTED -> List.of(EvaluationMove.ASSESS, EvaluationMove.SUBMIT);
          case APPROVED ->
              List.of(EvaluationMove.ASSESS, EvaluationMove.SUBMIT, EvaluationMove.APPROVE);
        };
    way.forEach(move -> MOVES.get(move).accept(one));
    return one;
  }

  @Test
  void everyPairOfStateAndMoveEndsAsTheTableSays() {
    for (EvaluationStatus status : EvaluationStatus.values()) {
      for (EvaluationMove move : EvaluationMove.values()) {
        Evaluation one = in(status);
        Problem problem = catchThrowableOfType(Problem.class, () -> MOVES.get(move).accept(one));
        if (ALLOWED.get(status).contains(move)) {
          assertThat(problem).as("%s in %s", move, status).isNull();
        } else {
          assertThat(problem).as("%s in %s", move, status).isNotNull();
          assertThat(problem.type()).isEqualTo(EvaluationProblem.MOVE_NOT_ALLOWED);
        }
      }
    }
  }

  @Test
  @Proves("X-16")
  void aMissedTargetNeedsSuggestions() {
    Assessment silent = new Assessment("处理不够及时", "", null, "st-sun-jingli");

    assertThat(of("95", false).assess(silent)).hasSize(1);
    assertThat(catchThrowableOfType(Problem.class, () -> of("94.99", false).assess(silent)).type())
        .isEqualTo(EvaluationProblem.SUGGESTIONS_MISSING);
  }

  @Test
  @Proves("X-17")
  void anAwardIsProposedOnlyWhereItIsEarnedAndToldOnceApproved() {
    Assessment rewarding = new Assessment("优秀", "", AWARD, "st-sun-jingli");
    assertThat(catchThrowableOfType(Problem.class, () -> of("98", false).assess(rewarding)).type())
        .isEqualTo(EvaluationProblem.AWARD_NOT_EARNED);

    Evaluation one = of("98", true);
    one.assess(rewarding);
    one.submit("a", "st-sun-jingli");
    assertThat(one.approve("st-wang-zong", NOW))
        .containsExactly(new EvaluationApproved("st-wang-zong"), new AwardApproved(AWARD));
  }

  @Test
  @Proves("X-11")
  void nobodyAssessesTheOwnWorkAndEverybodySeesItOnceApproved() {
    Assessment own = new Assessment("很好", "", null, "st-chen-kefu");
    assertThat(catchThrowableOfType(Problem.class, () -> of("98", true).assess(own)).type())
        .isEqualTo(EvaluationProblem.OWN_WORK);

    assertThat(in(EvaluationStatus.SUBMITTED).scope()).doesNotContain("own:st-chen-kefu");
    assertThat(in(EvaluationStatus.APPROVED).scope()).contains("own:st-chen-kefu");
  }
}
