package org.kehu.visit.revisit;

/** The customer's verdict on one question of a revisit. */
public enum Verdict {
  /** 满意. */
  GOOD,
  /** 一般. */
  FAIR,
  /** 不满意. */
  POOR,
  /** 不适用: nothing of the kind was done for the customer since. */
  NOT_APPLICABLE
}
