package org.kehu.visit.maintenance;

/** What was done for the relation with a customer. */
public enum MaintenanceKind {
  /** 日常联系. */
  DAILY_CONTACT,
  /** 交流互动. */
  EXCHANGE,
  /** 客户关怀. */
  CARE,
  /** 业务支持. */
  SUPPORT,
  /** 其他. */
  OTHER
}
