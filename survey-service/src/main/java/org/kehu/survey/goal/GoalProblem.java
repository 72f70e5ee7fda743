package org.kehu.survey.goal;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a goal can refuse. */
public enum GoalProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  /** The parts do not add up to the target. */
  SPLIT_DOES_NOT_ADD_UP(422),
  /** Results can be noted only of months that have begun. */
  MONTH_NOT_BEGUN(409);

  private final int status;

  GoalProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "goal-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(GoalMove move, GoalStatus status) {
    return MOVE_NOT_ALLOWED.problem().with("move", move).with("state", status);
  }
}
