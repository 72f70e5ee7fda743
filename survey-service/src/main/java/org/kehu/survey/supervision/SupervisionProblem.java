package org.kehu.survey.supervision;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a supervision report can refuse. */
public enum SupervisionProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  /** The month is not assessed. */
  NOT_ASSESSED(409);

  private final int status;

  SupervisionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "supervision-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(SupervisionMove move, SupervisionStatus status) {
    return MOVE_NOT_ALLOWED.problem().with("move", move).with("state", status);
  }
}
