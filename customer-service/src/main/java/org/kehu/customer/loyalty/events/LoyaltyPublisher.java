package org.kehu.customer.loyalty.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.loyalty.Coupon;
import org.kehu.customer.loyalty.Entry;
import org.kehu.customer.loyalty.LoyaltyAccount;
import org.kehu.customer.loyalty.LoyaltyEvent;
import org.kehu.customer.loyalty.LoyaltyEvent.CouponIssued;
import org.kehu.customer.loyalty.LoyaltyEvent.CouponRedeemed;
import org.kehu.customer.loyalty.LoyaltyEvent.PointsChanged;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells what customers earn and spend: numbers and codes. */
@Component
class LoyaltyPublisher implements EventPublisher<LoyaltyAccount, LoyaltyEvent> {

  record Moved(
      String customerId, long entry, String kind, long points, String reference, long balance) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfCoupon(
      String customerId,
      String couponId,
      String kind,
      String value,
      String currency,
      LocalDate validUntil,
      @Nullable String redeemedFor) {}

  @Override
  public OutgoingEvent publish(LoyaltyAccount account, LoyaltyEvent event) {
    return switch (event) {
      case PointsChanged changed ->
          told(account, "points-changed", moved(account, changed.entry()));
      case CouponIssued issued -> told(account, "coupon-issued", of(account, issued.coupon()));
      case CouponRedeemed redeemed ->
          told(account, "coupon-redeemed", of(account, redeemed.coupon()));
    };
  }

  private static OutgoingEvent told(LoyaltyAccount account, String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, account.id());
  }

  private static Moved moved(LoyaltyAccount account, Entry entry) {
    return new Moved(
        account.id(),
        entry.number(),
        entry.kind().name(),
        entry.points(),
        entry.reference(),
        entry.balance());
  }

  private static OfCoupon of(LoyaltyAccount account, Coupon coupon) {
    return new OfCoupon(
        account.id(),
        coupon.id(),
        coupon.kind(),
        coupon.value().amount().toPlainString(),
        coupon.value().currency(),
        coupon.validUntil(),
        coupon.redeemedFor());
  }
}
