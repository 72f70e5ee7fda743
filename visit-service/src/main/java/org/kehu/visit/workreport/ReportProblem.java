package org.kehu.visit.workreport;

import org.kehu.kit.problem.ProblemType;

/** The ways a report can refuse. */
public enum ReportProblem implements ProblemType {
  /** No such day, week or month. */
  PERIOD_INVALID(422),
  /** The period has not begun. */
  PERIOD_AHEAD(422),
  /** The person has a report of the period already; names it. */
  REPORT_EXISTS(409),
  /** Only its author writes it. */
  REPORT_NOT_YOURS(403),
  /** Not possible in the present status. */
  REPORT_STATE_REFUSED(409),
  /** Nothing was written and nothing was done. */
  REPORT_EMPTY(422),
  /** Nobody reads their own. */
  OWN_REPORT(403),
  /** Only leaders see who is missing. */
  MISSING_NOT_YOURS(403);

  private final int status;

  ReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
