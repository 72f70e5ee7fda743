package org.kehu.visit.reception;

/** How a reception ended. */
public enum Result {
  /** 有意向. */
  INTERESTED,
  /** 暂无意向. */
  NOT_INTERESTED,
  /** 已成交. */
  DEAL,
  /** 未等到接待即离开. */
  LEFT
}
