package org.kehu.customer.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * A coupon of a customer (优惠券).
 *
 * @param kind of the policy under which it was issued
 * @param validUntil last day
 * @param redeemedFor what it was redeemed for, an order number; null while it is not
 */
public record Coupon(
    String id,
    String kind,
    Money value,
    LocalDate validUntil,
    Instant issuedAt,
    @Nullable String redeemedFor,
    @Nullable Instant redeemedAt) {

  boolean isRedeemed() {
    return redeemedAt != null;
  }

  /** Whether it may still be redeemed on a day. */
  public boolean isOpenOn(LocalDate today) {
    return !isRedeemed() && !validUntil.isBefore(today);
  }

  Coupon redeemed(String reference, Instant at) {
    return new Coupon(id, kind, value, validUntil, issuedAt, reference, at);
  }
}
