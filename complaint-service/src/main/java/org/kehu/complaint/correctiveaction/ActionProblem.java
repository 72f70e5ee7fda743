package org.kehu.complaint.correctiveaction;

import org.kehu.kit.problem.ProblemType;

/** The ways an action can refuse. */
public enum ActionProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  ACTION_MOVE_NOT_ALLOWED(409),
  TOO_MANY_ROUNDS(409),
  ACTION_NOT_YOURS(403),
  /** Nobody judges their own deed. */
  OWN_ACTION(403),
  ACTION_OWNER_UNKNOWN(422),
  ACTION_CASE_UNKNOWN(422),
  ACTION_DUE_IN_PAST(422),
  CHECK_BEFORE_DUE(422),
  AGAIN_MISMATCH(422),
  /** Member {@code caseId}: not a suggestion, an opinion or feedback. */
  ACTION_NOT_OF_A_SUGGESTION(422),
  /** Whoever made the suggestion is told what came of it. */
  EFFECT_UNTOLD(422);

  private final int status;

  ActionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
