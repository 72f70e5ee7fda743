package org.kehu.visit.staff;

import org.kehu.kit.problem.ProblemType;

/** The ways a person named in a request can be refused. */
public enum StaffProblem implements ProblemType {
  /** Nobody with this staff id works here. */
  COLLEAGUE_UNKNOWN(422),
  /** Nobody works in this department. */
  DEPARTMENT_UNKNOWN(422);

  private final int status;

  StaffProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
