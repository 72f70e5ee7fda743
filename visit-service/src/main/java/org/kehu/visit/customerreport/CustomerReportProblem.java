package org.kehu.visit.customerreport;

import org.kehu.kit.problem.ProblemType;

/** The ways reports to customers can refuse. */
public enum CustomerReportProblem implements ProblemType {
  /** By the rules in force no such report is made for this customer. */
  CUSTOMER_REPORT_NOT_OWED(422),
  /** One of the kind is open already. */
  CUSTOMER_REPORT_OPEN_ALREADY(409),
  /** It is not in a state for that. */
  CUSTOMER_REPORT_STATE_REFUSED(409),
  /** Sections that it must have are not written. */
  CUSTOMER_REPORT_INCOMPLETE(409),
  /** The customer is told already, or about to be. */
  CUSTOMER_REPORT_ANNOUNCED(409),
  /** It is said to have been given later than now. */
  CUSTOMER_REPORT_IN_FUTURE(422),
  /** The time of a yield ends before it begins. */
  YIELD_PERIOD_WRONG(422);

  private final int status;

  CustomerReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
