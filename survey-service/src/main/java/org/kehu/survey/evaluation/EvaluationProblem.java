package org.kehu.survey.evaluation;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways an evaluation can refuse. */
public enum EvaluationProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  /** The period is not over yet. */
  PERIOD_NOT_OVER(409),
  /** There is one of the same period. */
  EXISTS(409),
  /** Nothing was measured in the period. */
  NOTHING_MEASURED(409),
  /** A target is missed and nothing is suggested. */
  SUGGESTIONS_MISSING(422),
  /** The rating is too low for an award. */
  AWARD_NOT_EARNED(409),
  /** Nobody assesses the own work. */
  OWN_WORK(403);

  private final int status;

  EvaluationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "evaluation-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(EvaluationMove move, EvaluationStatus status) {
    return MOVE_NOT_ALLOWED
        .problem()
        .with("move", move)
        .with("state", status)
        .with("allowedMoves", status.allowed());
  }
}
