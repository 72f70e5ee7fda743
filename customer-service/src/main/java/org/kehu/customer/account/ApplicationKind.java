package org.kehu.customer.account;

/** What is applied for. */
public enum ApplicationKind {
  /** 开户. */
  OPENING,
  /** 更改户名. */
  RENAME
}
