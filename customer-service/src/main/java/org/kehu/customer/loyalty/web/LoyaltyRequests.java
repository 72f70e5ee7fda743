package org.kehu.customer.loyalty.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kehu.customer.loyalty.Entry;
import org.kehu.customer.loyalty.LoyaltyPolicy;
import org.kehu.customer.loyalty.MovePoints;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on points and coupons. */
final class LoyaltyRequests {

  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

  private LoyaltyRequests() {}

  /** Points for what was paid (消费积分). */
  @Schema(
      name = "EarnPoints",
      example =
          """
          {"paid": {"amount": "20000.00"}, "reference": "SK-20261102-07", "reason": "货款到账"}\
          """)
  record Earn(
      @NotNull @Valid MoneyJson paid,
      @NotNull @Size(max = 64) @Pattern(regexp = REFERENCE) String reference,
      @NotBlank @Size(max = 200) String reason) {}

  /** Points that are given in exchange (积分兑换). */
  @Schema(
      name = "SpendPoints",
      example = "{\"points\": 500, \"reference\": \"DH-20261120-3\", \"reason\": \"兑换保养服务一次\"}")
  record Spend(
      @NotNull @Min(1) @Max(1_000_000_000) Long points,
      @NotNull @Size(max = 64) @Pattern(regexp = REFERENCE) String reference,
      @NotBlank @Size(max = 200) String reason) {

    MovePoints toCommand() {
      return new MovePoints(Entry.Kind.SPENT, -points, reference, reason.strip());
    }
  }

  /** A mistake is put right (积分调整). */
  @Schema(
      name = "AdjustPoints",
      example = "{\"points\": -200, \"reference\": \"TZ-20261121-1\", \"reason\": \"重复登记冲回\"}")
  record Adjust(
      @NotNull @Min(-1_000_000_000) @Max(1_000_000_000) Long points,
      @NotNull @Size(max = 64) @Pattern(regexp = REFERENCE) String reference,
      @NotBlank @Size(max = 200) String reason) {

    MovePoints toCommand() {
      return new MovePoints(Entry.Kind.ADJUSTED, points, reference, reason.strip());
    }
  }

  /** The customer gets a coupon (发放优惠券). */
  @Schema(name = "IssueCoupon", example = "{\"kind\": \"SERVICE-100\"}")
  record Issue(@NotNull @Size(max = 30) @Pattern(regexp = LoyaltyPolicy.CODE) String kind) {}

  /** A coupon is redeemed (核销优惠券). */
  @Schema(name = "RedeemCoupon", example = "{\"reference\": \"DD-20261125-0009\"}")
  record Redeem(@NotNull @Size(max = 64) @Pattern(regexp = REFERENCE) String reference) {}
}
