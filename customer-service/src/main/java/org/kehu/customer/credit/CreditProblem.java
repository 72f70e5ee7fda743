package org.kehu.customer.credit;

import org.kehu.kit.problem.ProblemType;

/** The ways in which credit can refuse. */
public enum CreditProblem implements ProblemType {
  /** The policy in force has no such grade. */
  CREDIT_GRADE_UNKNOWN(422),
  /** Above the limit of the grade only the general manager goes. */
  LIMIT_NEEDS_GENERAL_MANAGER(403),
  CREDIT_TROUBLE_INVALID(422);

  private final int status;

  CreditProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
