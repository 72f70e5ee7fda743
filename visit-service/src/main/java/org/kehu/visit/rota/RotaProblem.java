package org.kehu.visit.rota;

import org.kehu.kit.problem.ProblemType;

/** The ways a rota can refuse. */
public enum RotaProblem implements ProblemType {
  /** No such week. */
  WEEK_INVALID(422),
  /** Nothing can be set for a week that has passed. */
  WEEK_PAST(422),
  /** The outlet has a rota for that week already; names it. */
  ROTA_EXISTS(409),
  /** Only leaders of the outlet set its rota. */
  ROTA_NOT_YOURS(403),
  /** Only leaders say for others that they are away. */
  NOT_FOR_OTHERS(403),
  /** The person does not take part in this rota. */
  NOT_ON_ROTA(422),
  /** The reason is not one that people state; the register knows it. */
  REASON_NOT_STATED(422),
  /** The day has passed, or is more than sixty days ahead. */
  ABSENCE_DAY_IMPLAUSIBLE(422);

  private final int status;

  RotaProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
