package org.kehu.customer.lead;

import java.util.EnumSet;
import java.util.Set;

/** How far a lead and its reward have come, with all moves that are allowed. */
public enum LeadStatus {
  /** 跟进中. */
  OPEN,
  /** 已成为客户; nobody is rewarded. */
  CONVERTED,
  /** 奖励待批. */
  REWARD_DUE,
  /** 奖励待付. */
  REWARD_APPROVED,
  /** 奖励未批准. */
  REWARD_REFUSED,
  /** 奖励已付. */
  REWARD_PAID,
  /** 已放弃. */
  DROPPED;

  /** What can be done with it in this state. */
  public Set<LeadMove> allowed() {
    return switch (this) {
      case OPEN -> EnumSet.of(LeadMove.ASSIGN, LeadMove.CONVERT, LeadMove.DROP);
      case REWARD_DUE -> EnumSet.of(LeadMove.DECIDE_REWARD);
      case REWARD_APPROVED -> EnumSet.of(LeadMove.PAY_REWARD);
      case CONVERTED, REWARD_REFUSED, REWARD_PAID, DROPPED -> EnumSet.noneOf(LeadMove.class);
    };
  }
}
