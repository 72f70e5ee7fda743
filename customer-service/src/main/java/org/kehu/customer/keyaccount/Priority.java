package org.kehu.customer.keyaccount;

/** How soon a potential key account is developed (C-109). */
public enum Priority {
  /** 重点开发客户: important, with a future. */
  FOCUS,
  /** 一般. */
  NORMAL,
  /** 暂缓. */
  LATER
}
