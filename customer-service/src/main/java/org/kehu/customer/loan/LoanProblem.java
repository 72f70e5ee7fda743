package org.kehu.customer.loan;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a loan can refuse. */
public enum LoanProblem implements ProblemType {
  /** Its state has no such move. */
  LOAN_MOVE_NOT_ALLOWED(409),
  /** The volume is not filed, or not yet. */
  ARCHIVE_NOT_FILED(409),
  /** No rule of the policy lets this be asked for. */
  LOAN_NOT_PROVIDED(422),
  /** Longer than the rule allows (C-70). */
  LOAN_TOO_LONG(422),
  /** Nobody of that id is with the company. */
  BORROWER_UNKNOWN(422),
  /** Only the leader of a department applies for its people (C-74). */
  APPLIED_FOR_ANOTHER(403),
  /** Only who borrows signs, and only who borrows reports the loss. */
  NOT_THE_BORROWER(403);

  private final int status;

  LoanProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
