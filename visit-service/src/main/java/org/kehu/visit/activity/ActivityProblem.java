package org.kehu.visit.activity;

import org.kehu.kit.problem.ProblemType;

/** The ways the count of a day can be refused. */
public enum ActivityProblem implements ProblemType {
  /** Only leaders see the days of others. */
  ACTIVITY_NOT_YOURS(403);

  private final int status;

  ActivityProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
