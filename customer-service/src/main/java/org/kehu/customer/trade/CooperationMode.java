package org.kehu.customer.trade;

/** How a deal was made (合作方式, C-11). */
public enum CooperationMode {
  /** 直销. */
  DIRECT,
  /** 经销. */
  DISTRIBUTION,
  /** 代理. */
  AGENCY,
  /** 寄售. */
  CONSIGNMENT,
  /** 项目合作. */
  PROJECT,
  OTHER
}
