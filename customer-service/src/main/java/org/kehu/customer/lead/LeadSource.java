package org.kehu.customer.lead;

/** Who or what brought a lead (线索来源, C-31). */
public enum LeadSource {
  /** 市场调研. */
  MARKET_RESEARCH,
  /** 网络平台. */
  NETWORK,
  /** 合作伙伴推荐. */
  PARTNER,
  /** 内部员工推荐; the only one that is rewarded (C-32). */
  EMPLOYEE
}
