package org.kehu.customer.trade;

import org.kehu.kit.problem.ProblemType;

/** The ways in which trade can refuse. */
public enum TradeProblem implements ProblemType {
  /** Each fault is named. */
  TRANSACTION_INVALID(422),
  PAYMENT_INVALID(422),
  /** The order number stands for another order already. */
  ORDER_KNOWN(409),
  /** The payment number stands for another payment of the order. */
  PAYMENT_KNOWN(409),
  /** More than is open. */
  PAYMENT_TOO_HIGH(422),
  PAYMENTS_TOO_MANY(409);

  private final int status;

  TradeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
