package org.kehu.survey.measure;

import org.kehu.kit.problem.ProblemType;

/** The ways measuring can refuse. */
public enum MeasureProblem implements ProblemType {
  /** A department or person without its id, or the company with one. */
  SUBJECT_INCOMPLETE(400);

  private final int status;

  MeasureProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "measured-" + ProblemType.super.slug();
  }
}
