package org.kehu.complaint.recommendation;

import org.kehu.kit.problem.ProblemType;

/** The ways a recommendation can refuse. */
public enum RecommendationProblem implements ProblemType {
  /** Member {@code state}. */
  RECOMMENDATION_ANSWERED(409),
  /** Nothing is sold to somebody whose complaint is not solved yet. */
  RECOMMENDATION_TOO_EARLY(409),
  /** Member {@code item}: the customer did not want it on this matter. */
  RECOMMENDATION_DECLINED(409),
  /** Member {@code item}: policy does not name it. */
  RECOMMENDATION_ITEM_UNKNOWN(422),
  /** Member {@code caseId}. */
  RECOMMENDATION_CASE_UNKNOWN(422);

  private final int status;

  RecommendationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
