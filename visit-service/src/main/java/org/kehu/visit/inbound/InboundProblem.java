package org.kehu.visit.inbound;

import org.kehu.kit.problem.ProblemType;

/** The ways a customer's visit to us can refuse. */
public enum InboundProblem implements ProblemType {
  /** Not possible in the present status. */
  INBOUND_STATE_REFUSED(409),
  /** The time has passed, or is more than two years ahead. */
  INBOUND_TIME_IMPLAUSIBLE(422),
  /** The arrival lies in the future. */
  INBOUND_IN_FUTURE(422),
  /** At this level the department's leader is among the hosts. */
  LEADER_MUST_RECEIVE(422),
  /** There is no such expense. */
  EXPENSE_UNKNOWN(404),
  /** The expense was not approved, or is settled. */
  EXPENSE_STATE_REFUSED(409),
  /** More was spent than approved. */
  EXPENSE_ABOVE_APPROVED(422),
  /** So many expenses that no more can be asked for. */
  TOO_MANY_EXPENSES(409);

  private final int status;

  InboundProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
