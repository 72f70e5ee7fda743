package org.kehu.customer.delivery;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a delivery can refuse. */
public enum DeliveryProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  DELIVERY_MOVE_NOT_ALLOWED(409),
  /** The customer has no such order. */
  DELIVERY_ORDER_UNKNOWN(422),
  /** A day that is over cannot be promised. */
  DELIVERY_DAY_PAST(422),
  /** What lies ahead did not arrive yet. */
  DELIVERY_DAY_AHEAD(422),
  /** A delay is to a later day. */
  DELIVERY_DELAY_NOT_LATER(422),
  /** More was told than is kept. */
  DELIVERY_TOLD_TOO_OFTEN(422);

  private final int status;

  DeliveryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
