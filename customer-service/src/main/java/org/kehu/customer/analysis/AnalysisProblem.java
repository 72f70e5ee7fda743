package org.kehu.customer.analysis;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an analysis can refuse. */
public enum AnalysisProblem implements ProblemType {
  /** One to three different known dimensions are needed. */
  DIMENSION_INVALID(400),
  /** By that sales are not divided. */
  SALES_BASIS_INVALID(400),
  /** Its last day is before its first, or it is too long. */
  STRETCH_INVALID(400);

  private final int status;

  AnalysisProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
