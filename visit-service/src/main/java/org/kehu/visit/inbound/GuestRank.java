package org.kehu.visit.inbound;

/** Position of a guest, as far as it matters for who receives (来访人员的职务, catalogue V-42). */
public enum GuestRank {
  /** 企业负责人. */
  TOP,
  /** 部门负责人. */
  SENIOR,
  /** 一般人员. */
  STAFF
}
