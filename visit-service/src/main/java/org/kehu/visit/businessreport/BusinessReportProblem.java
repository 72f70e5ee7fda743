package org.kehu.visit.businessreport;

import org.kehu.kit.problem.ProblemType;

/** The ways a business report can refuse. */
public enum BusinessReportProblem implements ProblemType {
  /** Not possible in the present status. */
  BUSINESS_REPORT_STATE_REFUSED(409),
  /** Nothing is written yet. */
  BUSINESS_REPORT_NOT_WRITTEN(409);

  private final int status;

  BusinessReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
