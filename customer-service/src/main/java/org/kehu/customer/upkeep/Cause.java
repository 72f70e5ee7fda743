package org.kehu.customer.upkeep;

/** Why a matter is to be renewed. */
public enum Cause {
  /** 到期: its cycle is over. */
  CYCLE,
  /** 发生交易. */
  TRADE,
  /** 发现变化: somebody noticed that it is no longer right. */
  REPORTED,
  /** 定期审核: a review found it outdated. */
  REVIEW
}
