package org.kehu.visit.project;

import org.kehu.kit.problem.ProblemType;

/** The ways a customer's project can refuse. */
public enum ProjectProblem implements ProblemType {
  /** Not possible in the present status. */
  PROJECT_STATE_REFUSED(409),
  /** It would begin in the future, be delivered before it began, or be delivered in the future. */
  PROJECT_DATES_IMPLAUSIBLE(422),
  /** The customer has as many projects as are revisited. */
  TOO_MANY_PROJECTS(409);

  private final int status;

  ProjectProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
