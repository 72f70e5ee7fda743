package org.kehu.customer.development;

/** What became of a task. */
public enum TaskOutcome {
  /** 完成. */
  DONE,
  /** 取消. */
  DROPPED
}
