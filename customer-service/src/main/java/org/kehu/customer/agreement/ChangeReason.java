package org.kehu.customer.agreement;

/** Why a signed agreement is changed (C-133). */
public enum ChangeReason {
  /** 市场变化. */
  MARKET_CHANGE,
  /** 客户需求调整. */
  NEED_CHANGE,
  /** 政策变化. */
  POLICY_CHANGE,
  /** 续签. */
  RENEWAL,
  OTHER
}
