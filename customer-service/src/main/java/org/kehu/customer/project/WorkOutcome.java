package org.kehu.customer.project;

/** What became of a piece of work. */
public enum WorkOutcome {
  /** 完成. */
  DONE,
  /** 取消. */
  DROPPED,
  /** 由新方案的节点取代. */
  REPLACED
}
