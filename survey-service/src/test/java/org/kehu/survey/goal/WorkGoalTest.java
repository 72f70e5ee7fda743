package org.kehu.survey.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.goal.GoalEvent.GoalAdopted;
import org.kehu.survey.goal.GoalEvent.GoalResultNoted;
import org.kehu.survey.goal.GoalEvent.GoalSplit;
import org.kehu.testkit.Proves;

class WorkGoalTest {

  private static WorkGoal goal(long target, Split split) {
    return new WorkGoal(
        new SetGoal(2026, "customer-service", null, "全年回访重点客户", "次", target, split));
  }

  @Test
  @Proves("X-20")
  void aTargetOfTheYearIsSplitByQuarterAndMonth() {
    WorkGoal goal = goal(10, Split.ofQuarters(List.of(1L, 2L, 3L, 4L)));

    assertThat(goal.split().months())
        .containsExactly(1L, 0L, 0L, 1L, 1L, 0L, 1L, 1L, 1L, 2L, 1L, 1L);
    assertThat(goal.split().quarters()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(Split.even(25).total()).isEqualTo(25);
  }

  @Test
  @Proves("X-20")
  void partsThatDoNotAddUpAreRefused() {
    WorkGoal goal = goal(12, Split.even(12));

    Problem problem =
        catchThrowableOfType(
            Problem.class, () -> goal.split(Split.ofQuarters(List.of(1L, 1L, 1L, 1L))));

    assertThat(problem.type()).isEqualTo(GoalProblem.SPLIT_DOES_NOT_ADD_UP);
    assertThat(goal.split()).isEqualTo(Split.even(12));
    assertThat(goal.split(Split.even(12))).isEmpty();
    assertThat(goal.split(Split.ofQuarters(List.of(12L, 0L, 0L, 0L))))
        .containsExactly(new GoalSplit());
  }

  @Test
  void resultsAreNotedOnlyOnceItIsAdoptedAndItIsNotSplitAfterwards() {
    WorkGoal goal = goal(12, Split.even(12));
    assertThat(catchThrowableOfType(Problem.class, () -> goal.noteResult(1, 1)).type())
        .isEqualTo(GoalProblem.MOVE_NOT_ALLOWED);

    assertThat(goal.adopt("st-sun-jingli")).containsExactly(new GoalAdopted("st-sun-jingli"));

    assertThat(catchThrowableOfType(Problem.class, () -> goal.split(Split.even(12))).type())
        .isEqualTo(GoalProblem.MOVE_NOT_ALLOWED);
    assertThat(goal.noteResult(2, 3)).containsExactly(new GoalResultNoted(2, 3));
    assertThat(goal.noteResult(2, 3)).isEmpty();
    assertThat(goal.standing(1, 3)).isEqualTo(new GoalStanding("全年回访重点客户", "次", 3, 3));
    assertThat(goal.standing(1, 3).isReached()).isTrue();
    assertThat(goal.standing(1, 12).isReached()).isFalse();
    assertThat(goal.reached()).isNotEqualTo(Collections.nCopies(12, null));
  }
}
