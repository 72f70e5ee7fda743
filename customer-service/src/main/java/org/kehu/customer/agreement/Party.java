package org.kehu.customer.agreement;

/** Who binds himself. */
public enum Party {
  /** 我方. */
  OURS,
  /** 客户方. */
  CUSTOMER
}
