package org.kehu.customer.productquality;

/** What is wrong with a product. */
public enum FaultKind {
  /** 外观. */
  APPEARANCE,
  /** 功能. */
  FUNCTION,
  /** 性能. */
  PERFORMANCE,
  /** 包装. */
  PACKAGING,
  OTHER
}
