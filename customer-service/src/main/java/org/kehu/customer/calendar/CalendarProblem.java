package org.kehu.customer.calendar;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a year's table can be refused. */
public enum CalendarProblem implements ProblemType {
  /** The year is known already, or years between are missing. */
  YEAR_NOT_NEXT(409),
  /** The calendar in force has no table of holidays to extend. */
  CALENDAR_WITHOUT_TABLE(409),
  /** Days overlap, contradict each other or lie in another year. */
  YEAR_TABLE_INVALID(422),
  /** The file is no table of a year. */
  YEAR_FILE_UNREADABLE(422),
  /** Nobody answered for the calendar before and nobody is named now. */
  RESPONSIBILITY_MISSING(422);

  private final int status;

  CalendarProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
