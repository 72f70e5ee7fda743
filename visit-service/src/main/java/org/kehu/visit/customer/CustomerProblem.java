package org.kehu.visit.customer;

import org.kehu.kit.problem.ProblemType;

/** The ways a customer named in a request can be refused. */
public enum CustomerProblem implements ProblemType {
  /** Not known here, or not visible to the caller: the answer does not tell which. */
  CUSTOMER_UNKNOWN(422);

  private final int status;

  CustomerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
