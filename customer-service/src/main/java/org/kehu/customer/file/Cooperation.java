package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * What the customer is to us (catalogue C-23), how much it wants to work with us and what may come
 * of it (C-80).
 *
 * @param intention 合作意向
 * @param potential 合作潜力
 * @param relation 往来类别
 * @param dealing 直接客户 or 间接客户
 * @param reach 国内市场 or 国际市场
 */
public record Cooperation(
    @Nullable Intention intention,
    @Nullable Potential potential,
    @Nullable Relation relation,
    @Nullable Dealing dealing,
    @Nullable Reach reach) {

  /** Nothing known yet. */
  public static final Cooperation UNKNOWN = new Cooperation(null, null);

  /** One of whom it is not known what it is to us. */
  public Cooperation(@Nullable Intention intention, @Nullable Potential potential) {
    this(intention, potential, null, null, null);
  }

  /** What the customer is to us first of all (C-23). */
  public enum Relation {
    /** 供给商. */
    SUPPLIER,
    /** 经销商. */
    DISTRIBUTOR,
    /** 重点客户. */
    KEY,
    /** 品牌客户. */
    BRAND
  }

  /** Whether we deal with the customer itself (C-23). */
  public enum Dealing {
    /** 直接客户. */
    DIRECT,
    /** 间接客户: through another. */
    INDIRECT
  }

  /** On which market the customer is (C-23). */
  public enum Reach {
    /** 国内市场. */
    DOMESTIC,
    /** 国际市场. */
    INTERNATIONAL
  }

  /** 合作意向. */
  public enum Intention {
    /** 强烈. */
    STRONG,
    /** 有一定的合作意向. */
    SOME,
    /** 一般. */
    ORDINARY,
    /** 不明确. */
    UNCLEAR
  }

  /** 合作潜力. */
  public enum Potential {
    /** 高. */
    HIGH,
    /** 有一定潜力. */
    SOME,
    /** 有待进一步观察. */
    TO_BE_OBSERVED,
    /** 较小. */
    SMALL
  }
}
