package org.kehu.customer.analysis;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an analysis can refuse. */
public enum AnalysisProblem implements ProblemType {
  /** One to three different known dimensions are needed. */
  DIMENSION_INVALID(400);

  private final int status;

  AnalysisProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
