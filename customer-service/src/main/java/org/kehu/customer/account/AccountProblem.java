package org.kehu.customer.account;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an application for an account can refuse. */
public enum AccountProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  ACCOUNT_MOVE_NOT_ALLOWED(409),
  /** Another application of the customer is not decided on yet. */
  ACCOUNT_APPLICATION_OPEN(409),
  /** The customer has an account. */
  ACCOUNT_EXISTS(409),
  /** The customer has no account that could be renamed. */
  ACCOUNT_MISSING(409),
  /** The account has that name. */
  ACCOUNT_NAME_UNCHANGED(409),
  /** A rename says the new name, an opening says none. */
  ACCOUNT_NAME_INVALID(422),
  /** Accounts of individuals are in their own names. */
  ACCOUNT_OF_INDIVIDUAL(422),
  /** Nobody of that id is with the company. */
  ACCOUNT_STAFF_UNKNOWN(422),
  /** What lies ahead was not signed yet. */
  ACCOUNT_DAY_AHEAD(422),
  /** Finance files its own copy, the sales centre the other. */
  ACCOUNT_FILING_OF_ANOTHER(403),
  /** The paper is not in both archives yet. */
  ACCOUNT_PAPER_NOT_FILED(409),
  /** An account keeps its number. */
  ACCOUNT_NUMBER_DIFFERS(409),
  /** Another customer's account has that number. */
  ACCOUNT_NUMBER_TAKEN(409);

  private final int status;

  AccountProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
