package org.kehu.complaint.serviceorder;

import org.kehu.kit.problem.ProblemType;

/** The ways a service order can refuse. */
public enum OrderProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  ORDER_MOVE_NOT_ALLOWED(409),
  TOO_MANY_APPOINTMENTS(409),
  /** Member {@code technicianId}: somebody else is served at that time. */
  TECHNICIAN_BUSY(409),
  /** Member {@code from}: nobody can have missed what has not begun. */
  APPOINTMENT_AHEAD(409),
  ORDER_NOT_YOURS(403),
  ORDER_WITHOUT_ORIGIN(422),
  ORDER_CASE_UNKNOWN(422),
  /** The case is solved: it is taken up again first. */
  ORDER_CASE_SOLVED(409),
  ORDER_CALL_UNKNOWN(422),
  TECHNICIAN_UNKNOWN(422),
  APPOINTMENT_IN_PAST(422),
  /** Member {@code longest}: how long a customer may be made to wait at home. */
  APPOINTMENT_WINDOW(422),
  ORDER_UNSIGNED(422);

  private final int status;

  OrderProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
