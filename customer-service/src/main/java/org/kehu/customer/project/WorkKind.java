package org.kehu.customer.project;

/** Pieces of work of a project. */
public enum WorkKind {
  /** 时间节点, from the confirmed plan. */
  MILESTONE,
  /** 发现的问题, to be solved in time. */
  PROBLEM,
  /** 试机 (C-137). */
  TRIAL_RUN,
  /** 充卡 (C-137). */
  CARD_CHARGING,
  /** 资金回收 (C-137). */
  COLLECTION;

  /** Work by which customer service assists sales (C-137). */
  public boolean isSupport() {
    return this == TRIAL_RUN || this == CARD_CHARGING || this == COLLECTION;
  }
}
