package org.kehu.visit.calendar;

import org.kehu.kit.problem.ProblemType;

/** The ways a date can be refused. */
public enum CalendarProblem implements ProblemType {
  /** No such week. */
  WEEK_INVALID(422);

  private final int status;

  CalendarProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
