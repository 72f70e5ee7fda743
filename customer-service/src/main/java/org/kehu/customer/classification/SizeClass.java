package org.kehu.customer.classification;

/** Class of a customer by its size (C-86). */
public enum SizeClass {
  /** 大客户. */
  LARGE,
  /** 中客户. */
  MEDIUM,
  /** 小客户. */
  SMALL
}
