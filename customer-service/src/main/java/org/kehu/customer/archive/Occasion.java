package org.kehu.customer.archive;

/** Why a volume comes into the archive; the policy says within how many days of it (C-49, C-57). */
public enum Occasion {
  /** 认购. */
  SUBSCRIPTION,
  /** 签约. */
  SIGNING,
  /** 按揭资料收齐. */
  MORTGAGE,
  /** 建店流程. */
  STORE_OPENING,
  /** 平时归档: whatever should be kept at once (C-59). */
  ORDINARY
}
