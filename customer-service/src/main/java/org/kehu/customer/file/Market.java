package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * Where the customer stands in its market and what it buys: the factors of grades and tiers
 * (catalogue C-80, C-93).
 *
 * @param industry 行业
 * @param position 行业地位
 * @param size 企业规模
 * @param region 地区
 * @param yearlyVolume 年用量, yuan a year
 * @param profitRate 利润率
 * @param paymentCredit 回款信誉
 */
public record Market(
    @Nullable String industry,
    @Nullable IndustryPosition position,
    @Nullable Size size,
    @Nullable String region,
    @Nullable Money yearlyVolume,
    @Nullable ProfitRate profitRate,
    @Nullable PaymentCredit paymentCredit) {

  /** Nothing known yet. */
  public static final Market UNKNOWN = new Market(null, null, null, null, null, null, null);

  /** 企业规模. */
  public enum Size {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
  }

  /** 行业地位 (C-81 to C-83). */
  public enum IndustryPosition {
    /** 行业龙头企业. */
    LEADER,
    /** 具有较大影响力. */
    INFLUENTIAL,
    /** 具有一定实力. */
    STRONG,
    /** 一般. */
    ORDINARY
  }

  /** 利润率 (C-97). */
  public enum ProfitRate {
    HIGH,
    MEDIUM,
    LOW
  }

  /** 回款信誉 (C-93, C-94). */
  public enum PaymentCredit {
    GOOD,
    FAIR,
    POOR
  }
}
