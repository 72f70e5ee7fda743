package org.kehu.customer.merge;

/** Whose value of an item survives when both files have one. */
public enum SurvivalRule {
  /** 以保留的档案为准. */
  SURVIVOR,
  /** 以最近更新的为准. */
  NEWEST,
  /** 以更完整的档案为准. */
  MOST_COMPLETE
}
