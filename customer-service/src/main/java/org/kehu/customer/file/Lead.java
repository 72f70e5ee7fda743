package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * Where the customer was found (catalogue C-31).
 *
 * @param source kind of source
 * @param detail in words, at most 200 characters
 */
public record Lead(@Nullable Source source, @Nullable String detail) {

  /** Nothing known. */
  public static final Lead UNKNOWN = new Lead(null, null);

  /** 客户来源. */
  public enum Source {
    /** 市场调研: industry reports, exhibitions, seminars. */
    MARKET_RESEARCH,
    /** 网络平台. */
    NETWORK,
    /** 合作伙伴推荐. */
    PARTNER,
    /** 内部员工推荐. */
    EMPLOYEE,
    /** 老客户介绍. */
    EXISTING_CUSTOMER,
    /** 来访来电. */
    WALK_IN,
    /** 企业资源系统. */
    ERP,
    /** 其他. */
    OTHER
  }
}
