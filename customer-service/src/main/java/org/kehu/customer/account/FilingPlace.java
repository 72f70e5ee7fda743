package org.kehu.customer.account;

/** Who keeps the paper of an application; both do (销售中心及财务部存档). */
public enum FilingPlace {
  /** 销售中心. */
  SALES,
  /** 财务部. */
  FINANCE
}
