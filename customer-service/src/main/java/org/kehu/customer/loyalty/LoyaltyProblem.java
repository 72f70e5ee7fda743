package org.kehu.customer.loyalty;

import org.kehu.kit.problem.ProblemType;

/** The ways in which loyalty can refuse. */
public enum LoyaltyProblem implements ProblemType {
  /** There is nothing to book. */
  POINTS_NONE(422),
  /** The balance would go below zero. */
  POINTS_TOO_FEW(422),
  /** The reference stands in the ledger with other points. */
  POINTS_REFERENCE_KNOWN(409),
  POINTS_TOO_MANY(422),
  COUPON_UNKNOWN(404),
  COUPON_KIND_UNKNOWN(422),
  COUPON_REDEEMED(409),
  COUPON_EXPIRED(409),
  /** A customer has at most so many open coupons. */
  COUPONS_TOO_MANY(409);

  private final int status;

  LoyaltyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
