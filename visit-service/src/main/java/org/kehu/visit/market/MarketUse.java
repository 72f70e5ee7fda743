package org.kehu.visit.market;

/** What follows from a note. */
public enum MarketUse {
  /** 调整销售策略. */
  STRATEGY,
  /** 开发新业务或新服务. */
  OFFER,
  /** 仅供参考. */
  NONE
}
