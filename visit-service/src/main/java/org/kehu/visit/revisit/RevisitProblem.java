package org.kehu.visit.revisit;

import org.kehu.kit.problem.ProblemType;

/** The ways a revisit can refuse. */
public enum RevisitProblem implements ProblemType {
  /** The move is not allowed in the present status; names the allowed ones. */
  REVISIT_MOVE_REFUSED(409),
  /** A date agreed with the customer must not lie in the past. */
  AGREED_DATE_PAST(422),
  /** The contact cannot have taken place in the future. */
  COMPLETED_IN_FUTURE(422);

  private final int status;

  RevisitProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
