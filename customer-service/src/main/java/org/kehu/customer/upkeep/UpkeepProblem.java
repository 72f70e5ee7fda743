package org.kehu.customer.upkeep;

import org.kehu.kit.problem.ProblemType;

/** The ways in which upkeep can refuse. */
public enum UpkeepProblem implements ProblemType {
  /** Of a lost customer nothing is asked. */
  UPKEEP_AT_REST(409),
  /** Nobody reviews what is their own to keep up to date. */
  UPKEEP_OWN_REVIEW(409);

  private final int status;

  UpkeepProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
