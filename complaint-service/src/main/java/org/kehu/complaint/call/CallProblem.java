package org.kehu.complaint.call;

import org.kehu.kit.problem.ProblemType;

/** The ways a call can refuse. */
public enum CallProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  CALL_MOVE_NOT_ALLOWED(409),
  CALL_NOT_YOURS(403),
  /** Nobody with the skill is there; the number is to be written down (P-63). */
  NOBODY_WITH_SKILL(409),
  CALL_NOT_RECORDED(409),
  TOO_MANY_TRANSFERS(409),
  /** No blind answer (P-62). */
  ANSWER_UNVERIFIED(422),
  ANSWER_BASIS_MISSING(422),
  CALLBACK_NUMBER_MISSING(422),
  CALLBACK_IN_PAST(422),
  /** Member {@code latest}. */
  CALLBACK_TOO_LATE(422),
  SCRIPT_UNKNOWN(422),
  SKILL_UNKNOWN(422),
  CALL_CASE_UNKNOWN(422);

  private final int status;

  CallProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
