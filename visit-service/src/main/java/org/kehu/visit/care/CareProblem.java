package org.kehu.visit.care;

import org.kehu.kit.problem.ProblemType;

/** The ways a day of care can refuse. */
public enum CareProblem implements ProblemType {
  /** The month has no such day. */
  CARE_DATE_WRONG(422),
  /** It is kept no more. */
  CARE_DAY_ENDED(409);

  private final int status;

  CareProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
