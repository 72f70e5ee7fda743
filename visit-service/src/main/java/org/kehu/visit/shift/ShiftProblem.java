package org.kehu.visit.shift;

import org.kehu.kit.problem.ProblemType;

/** The ways a shift table can refuse. */
public enum ShiftProblem implements ProblemType {
  /** Not possible in the present status. */
  SHIFT_STATE_REFUSED(409),
  /** There is one of the department and week. */
  SHIFT_TABLE_EXISTS(409),
  /** The week has passed, or is more than a quarter ahead. */
  SHIFT_WEEK_IMPLAUSIBLE(422),
  /** A duty names a shift, day or person that does not fit, or one person twice a day. */
  DUTY_WRONG(422),
  /** Somebody would work more days in a row than the rule allows. */
  RUN_TOO_LONG(422),
  /** Some shifts have too few people. */
  SHIFTS_NOT_FILLED(409),
  /** Nobody has that duty, or the other works on that day already. */
  DUTY_NOT_FREE(409);

  private final int status;

  ShiftProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
