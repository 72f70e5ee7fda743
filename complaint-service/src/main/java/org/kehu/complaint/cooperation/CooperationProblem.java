package org.kehu.complaint.cooperation;

import org.kehu.kit.problem.ProblemType;

/** The ways a cooperation can refuse. */
public enum CooperationProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  COOPERATION_MOVE_NOT_ALLOWED(409),
  /** Member {@code departmentId}: heard already, or never asked. */
  OPINION_NOT_AWAITED(409),
  SLIP_SUBMITTED(409),
  COOPERATION_NOT_YOURS(403),
  COOPERATION_CASE_UNKNOWN(422),
  /** Member {@code departmentId}: nobody works there. */
  COOPERATION_DEPARTMENT_UNKNOWN(422),
  COOPERATION_DUE_IN_PAST(422),
  /** Whoever asks cannot ask only themselves. */
  COOPERATION_WITHOUT_PARTNER(422);

  private final int status;

  CooperationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
