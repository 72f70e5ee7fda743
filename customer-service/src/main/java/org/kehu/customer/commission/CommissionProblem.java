package org.kehu.customer.commission;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a commission can refuse. */
public enum CommissionProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  COMMISSION_MOVE_NOT_ALLOWED(409),
  /** Not 100 % of one person or of two (C-118). */
  COMMISSION_SHARES_INVALID(422),
  /** Other shares are between the same two. */
  COMMISSION_PERSONS_CHANGED(422),
  /** Nobody of that id is with the company. */
  COMMISSION_STAFF_UNKNOWN(422),
  /** A deal that lies ahead was not closed yet. */
  COMMISSION_DAY_AHEAD(422),
  /** A deal is with a customer who cooperates. */
  COMMISSION_CUSTOMER_NOT_COOPERATING(409),
  /** The commission of a deal is recorded once. */
  COMMISSION_DEAL_TAKEN(409),
  /** Only who gets a share, or leads, records it; only who gets a share agrees. */
  COMMISSION_OF_OTHERS(403);

  private final int status;

  CommissionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
