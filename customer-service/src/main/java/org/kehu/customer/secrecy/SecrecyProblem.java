package org.kehu.customer.secrecy;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a confidentiality agreement can refuse. */
public enum SecrecyProblem implements ProblemType {
  /** Nobody of that id is with the company. */
  SECRECY_STAFF_UNKNOWN(422),
  /** One that has not ended is there already. */
  SECRECY_SIGNED_ALREADY(409),
  /** Its last day is before its first. */
  SECRECY_PERIOD_INVALID(422),
  /** Nobody signs on a day to come. */
  SECRECY_DAY_AHEAD(422),
  /** It has ended already. */
  SECRECY_ENDED(409);

  private final int status;

  SecrecyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
