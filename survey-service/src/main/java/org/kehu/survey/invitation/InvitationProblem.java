package org.kehu.survey.invitation;

import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways an invitation can refuse. */
public enum InvitationProblem implements ProblemType {
  MOVE_NOT_ALLOWED(409),
  CUSTOMER_UNKNOWN(422),
  NOT_OPEN(409);

  private final int status;

  InvitationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "invitation-" + ProblemType.super.slug();
  }

  static Problem moveNotAllowed(InvitationMove move, InvitationStatus status) {
    return MOVE_NOT_ALLOWED
        .problem()
        .with("move", move)
        .with("state", status)
        .with("allowedMoves", status.allowed());
  }
}
