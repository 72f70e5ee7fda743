package org.kehu.customer.classification;

/** Class of a customer by its intention (C-85). */
public enum IntentionClass {
  /** 优先合作客户. */
  PRIORITY,
  /** 普通合作客户. */
  ORDINARY,
  /** 潜在合作客户. */
  POTENTIAL
}
