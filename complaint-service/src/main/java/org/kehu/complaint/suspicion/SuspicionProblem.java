package org.kehu.complaint.suspicion;

import org.kehu.kit.problem.ProblemType;

/** The ways a suspicion can refuse. */
public enum SuspicionProblem implements ProblemType {
  /** Member {@code state}: a person has judged it already. */
  SUSPICION_JUDGED(409);

  private final int status;

  SuspicionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
