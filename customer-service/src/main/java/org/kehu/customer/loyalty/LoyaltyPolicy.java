package org.kehu.customer.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What earns points, which levels they make and what coupons there are (C-138; the source gives no
 * rates and no levels).
 *
 * @param pointsPerYuan for what a customer paid
 * @param levels by points earned in all, lowest first; the first begins at 0
 */
public record LoyaltyPolicy(
    @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal pointsPerYuan,
    @NotEmpty @Size(max = 10) List<@Valid @NotNull Level> levels,
    @Size(max = 50) List<@Valid @NotNull CouponKind> coupons) {

  /** Form of the codes of levels and coupons. */
  public static final String CODE = "[A-Z][A-Z0-9-]{0,29}";

  /** The kind of policy. */
  public static final PolicyKind<LoyaltyPolicy> KIND =
      PolicyKind.of("customer-loyalty", LoyaltyPolicy.class)
          .title("客户奖励办法", "Rewards of loyal customers")
          .help(
              "pointsPerYuan:每付款一元所得积分(不足一分舍去)。levels:累计获得积分达到 from 即为该会员等级,享有 privileges 所列特权。"
                  + "coupons:各类优惠券,value 为面值(元),cost 为兑换所需积分(0 为赠送),validDays 为有效天数。",
              "pointsPerYuan: points for each yuan that was paid, fractions left out. levels: who has"
                  + " earned from points in all has the level and its privileges. coupons: value in"
                  + " yuan, cost in points (0 for a gift), validDays until it expires.")
          .check(LoyaltyPolicy::faults)
          .ownedBy("customer");

  public LoyaltyPolicy {
    levels = levels == null ? List.of() : List.copyOf(levels);
    coupons = coupons == null ? List.of() : List.copyOf(coupons);
  }

  /**
   * A level (会员等级).
   *
   * @param from points earned in all
   * @param privileges 会员特权
   */
  public record Level(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull LocalText name,
      @PositiveOrZero long from,
      @Size(max = 20) List<@NotNull LocalText> privileges) {

    public Level {
      privileges = privileges == null ? List.of() : List.copyOf(privileges);
    }
  }

  /**
   * A kind of coupon (优惠券).
   *
   * @param value yuan
   * @param cost points; 0 for a gift
   */
  public record CouponKind(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull LocalText name,
      @NotNull @PositiveOrZero BigDecimal value,
      @PositiveOrZero long cost,
      @Min(1) @Max(3650) int validDays) {}

  /** The level of who has earned so many points in all. */
  public Level levelOf(long earned) {
    return levels.stream()
        .filter(level -> level.from() <= earned)
        .reduce((lower, higher) -> higher)
        .orElseThrow();
  }

  Optional<CouponKind> coupon(String code) {
    return coupons.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  private static List<PolicyFault> faults(LoyaltyPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (policy.levels().getFirst().from() != 0) {
      faults.add(
          PolicyFault.of(
              "/levels/0/from",
              "not-from-zero",
              "最低等级须自 0 分起。",
              "The lowest level must begin at 0."));
    }
    for (int at = 1; at < policy.levels().size(); at++) {
      if (policy.levels().get(at).from() <= policy.levels().get(at - 1).from()) {
        faults.add(
            PolicyFault.of(
                "/levels/" + at + "/from",
                "not-ascending",
                "各等级的起点须逐级递增。",
                "Each level must begin above the one before."));
      }
    }
    unique("/levels", policy.levels().stream().map(Level::code).toList(), faults);
    unique("/coupons", policy.coupons().stream().map(CouponKind::code).toList(), faults);
    return faults;
  }

  private static void unique(String pointer, List<String> codes, List<PolicyFault> faults) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        faults.add(PolicyFault.of(pointer, "code-doubled", code + " 重复。", code + " stands twice."));
      }
    }
  }
}
