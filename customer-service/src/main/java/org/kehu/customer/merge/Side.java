package org.kehu.customer.merge;

/** One of two files that are merged. */
public enum Side {
  /** 保留的档案. */
  SURVIVOR,
  /** 并入的档案. */
  LOSER
}
