package org.kehu.customer.loyalty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.loyalty.Coupon;
import org.kehu.customer.loyalty.Entry;
import org.kehu.customer.loyalty.LoyaltyAccount;
import org.kehu.customer.loyalty.LoyaltyDesk;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.kit.policy.LocalText;

/**
 * What a customer has.
 *
 * @param earned points that came in all; they make the level
 * @param carried balance before the oldest entry: with it the entries add up to the balance
 * @param entries newest first, at most 200
 * @param coupons newest first, at most 200
 */
@Schema(name = "Loyalty")
record LoyaltyView(
    String customerId,
    @Schema(example = "GOLD") String level,
    LocalText levelName,
    List<LocalText> privileges,
    long balance,
    long earned,
    long carried,
    List<EntryView> entries,
    List<CouponView> coupons) {

  /** A line of the ledger (积分流水). */
  @Schema(name = "PointsEntry")
  record EntryView(
      long number,
      Entry.Kind kind,
      long points,
      String reference,
      String reason,
      long balance,
      Instant at,
      String by) {

    static EntryView of(Entry entry) {
      return new EntryView(
          entry.number(),
          entry.kind(),
          entry.points(),
          entry.reference(),
          entry.reason(),
          entry.balance(),
          entry.at(),
          entry.by());
    }
  }

  /** A coupon (优惠券). */
  @Schema(name = "Coupon")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CouponView(
      String id,
      String kind,
      MoneyJson value,
      LocalDate validUntil,
      @Schema(description = "Whether it may still be redeemed") boolean open,
      Instant issuedAt,
      @Nullable String redeemedFor,
      @Nullable Instant redeemedAt) {

    static CouponView of(Coupon coupon, LocalDate today) {
      return new CouponView(
          coupon.id(),
          coupon.kind(),
          Objects.requireNonNull(MoneyJson.of(coupon.value())),
          coupon.validUntil(),
          coupon.isOpenOn(today),
          coupon.issuedAt(),
          coupon.redeemedFor(),
          coupon.redeemedAt());
    }
  }

  static LoyaltyView of(String customerId, LoyaltyDesk.Standing standing) {
    LoyaltyAccount account = standing.account();
    List<Entry> entries = account == null ? List.of() : account.entries().reversed();
    List<Coupon> coupons = account == null ? List.of() : account.coupons().reversed();
    return new LoyaltyView(
        customerId,
        standing.level().code(),
        standing.level().name(),
        standing.level().privileges(),
        account == null ? 0 : account.balance(),
        account == null ? 0 : account.earned(),
        account == null ? 0 : account.carried(),
        entries.stream().map(EntryView::of).toList(),
        coupons.stream().map(coupon -> CouponView.of(coupon, standing.today())).toList());
  }
}
