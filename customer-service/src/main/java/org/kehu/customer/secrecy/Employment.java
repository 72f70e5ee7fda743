package org.kehu.customer.secrecy;

/** How a person works for the company (G-18). */
public enum Employment {
  /** 全职. */
  FULL_TIME,
  /** 兼职. */
  PART_TIME,
  /** 外包. */
  OUTSOURCED
}
