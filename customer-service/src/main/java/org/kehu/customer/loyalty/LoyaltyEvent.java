package org.kehu.customer.loyalty;

/** What happens to a customer's points and coupons. */
public sealed interface LoyaltyEvent {

  /** Points came or went. */
  record PointsChanged(Entry entry) implements LoyaltyEvent {}

  /** The customer got a coupon. */
  record CouponIssued(Coupon coupon) implements LoyaltyEvent {}

  /** A coupon was redeemed. */
  record CouponRedeemed(Coupon coupon) implements LoyaltyEvent {}
}
