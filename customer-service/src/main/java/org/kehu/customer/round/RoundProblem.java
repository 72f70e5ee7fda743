package org.kehu.customer.round;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a round can refuse. */
public enum RoundProblem implements ProblemType {
  ROUND_CLOSED(409),
  /** Volumes were not checked, and nobody says why (C-62). */
  ROUND_WORK_LEFT(409),
  /** Nothing is collected in rounds of this kind. */
  ROUND_COLLECTS_NOTHING(409);

  private final int status;

  RoundProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
