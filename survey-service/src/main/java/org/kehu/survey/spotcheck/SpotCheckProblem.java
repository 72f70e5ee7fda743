package org.kehu.survey.spotcheck;

import org.kehu.kit.problem.ProblemType;

/** The ways a spot check can refuse. */
public enum SpotCheckProblem implements ProblemType {
  /** No case of the department came in in the period. */
  NOTHING_TO_DRAW(409),
  /** It is completed and does not change any more. */
  COMPLETED(409),
  /** Some cases of the sample are not checked. */
  CASES_LEFT(409),
  /** The case is not in the sample. */
  CASE_NOT_DRAWN(422),
  /** The points do not fit the standard. */
  POINTS_INVALID(422),
  /** Nobody checks the own case. */
  OWN_CASE(403);

  private final int status;

  SpotCheckProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "spot-check-" + ProblemType.super.slug();
  }
}
