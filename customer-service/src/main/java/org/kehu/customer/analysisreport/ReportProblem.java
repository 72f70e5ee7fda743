package org.kehu.customer.analysisreport;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a report of customer analysis can refuse. */
public enum ReportProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  ANALYSIS_REPORT_MOVE_NOT_ALLOWED(409),
  /** The template of this report has no such section, or it is written twice. */
  ANALYSIS_SECTION_INVALID(422),
  /** Sections without a finding, or no measure; names what is missing. */
  ANALYSIS_REPORT_INCOMPLETE(409),
  /** A measure that would be due already. */
  ANALYSIS_MEASURE_DUE_PAST(422),
  /** There is no such measure. */
  ANALYSIS_MEASURE_UNKNOWN(422),
  /** It is another department's to carry out. */
  ANALYSIS_MEASURE_OF_ANOTHER_DEPARTMENT(403),
  /** It is carried out already, with another result. */
  ANALYSIS_MEASURE_CARRIED_OUT(409),
  /** What is not over cannot be reported on. */
  ANALYSIS_STRETCH_NOT_OVER(422);

  private final int status;

  ReportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
