package org.kehu.complaint.summary;

import org.kehu.kit.problem.ProblemType;

/** The ways a summary can be refused. */
public enum SummaryProblem implements ProblemType {
  /** Member {@code mostDays}. */
  SUMMARY_PERIOD_INVALID(400),
  /** Member {@code most}: so many contacts are measured at once. */
  SUMMARY_TOO_MANY(400);

  private final int status;

  SummaryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
