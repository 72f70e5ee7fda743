package org.kehu.customer.file;

/**
 * Tier of a key account by yearly volume (大客户级别, catalogue C-93 to C-97). {@code C} and {@code D}
 * here have nothing to do with the grades of the same letter (K-01).
 */
public enum Tier {
  /** A一级客户. */
  A1,
  /** A二级客户. */
  A2,
  /** B一级客户. */
  B1,
  /** B二级客户. */
  B2,
  /** C级: low contribution to profit. */
  C,
  /** D级: small volume, high profit rate. */
  D
}
