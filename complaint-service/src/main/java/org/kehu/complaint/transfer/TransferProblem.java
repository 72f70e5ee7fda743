package org.kehu.complaint.transfer;

import org.kehu.kit.problem.ProblemType;

/** The ways passing a case on can be refused. */
public enum TransferProblem implements ProblemType {
  STAFF_UNKNOWN(422),
  /** Member {@code standIns}: who stands in. */
  STAFF_ABSENT(409),
  DEPARTMENT_UNKNOWN(422),
  RECEIVER_MISSING(422),
  /** Member {@code department}: nobody leads it who could receive it. */
  SUPERVISOR_UNKNOWN(422);

  private final int status;

  TransferProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
