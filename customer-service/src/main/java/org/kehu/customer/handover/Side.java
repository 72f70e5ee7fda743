package org.kehu.customer.handover;

/** The two departments that take over together (C-116). */
public enum Side {
  /** 业务部门: the leaver's own. */
  BUSINESS,
  /** 信息部: takes over, sorts and files the data. */
  INFORMATION
}
