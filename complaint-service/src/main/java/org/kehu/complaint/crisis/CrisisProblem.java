package org.kehu.complaint.crisis;

import org.kehu.kit.problem.ProblemType;

/** The ways a crisis can refuse. */
public enum CrisisProblem implements ProblemType {
  /** Member {@code caseId}. */
  CRISIS_UNKNOWN(404),
  /** Member {@code reason}: why it is over. */
  CRISIS_OVER(409),
  /** Member {@code departmentId}: took note already, or was never alerted. */
  CRISIS_NOTE_NOT_AWAITED(409),
  CRISIS_NOT_YOURS(403),
  /** Members {@code code} and {@code codes}: what is still to be done. */
  CRISIS_ITEM_UNKNOWN(422);

  private final int status;

  CrisisProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
