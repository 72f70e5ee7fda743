package org.kehu.customer.staff;

import org.kehu.kit.problem.ProblemType;

/** The ways in which the directory can refuse an import. */
public enum StaffProblem implements ProblemType {
  /** The lists contradict themselves; each fault is named. */
  DIRECTORY_INVALID(422);

  private final int status;

  StaffProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
