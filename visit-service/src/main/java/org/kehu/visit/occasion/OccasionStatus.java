package org.kehu.visit.occasion;

/** Where an occasion stands. */
public enum OccasionStatus {
  /** 已策划. */
  PLANNED,
  /** 已举办. */
  HELD,
  /** 已总结. */
  EVALUATED,
  /** 已取消. */
  CANCELLED
}
