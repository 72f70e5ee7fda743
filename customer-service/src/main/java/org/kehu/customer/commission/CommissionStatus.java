package org.kehu.customer.commission;

import java.util.EnumSet;
import java.util.Set;

/** How far the sharing of a commission has come, with all moves that are allowed. */
public enum CommissionStatus {
  /** 协商中. */
  PROPOSED,
  /** 已商定. */
  AGREED,
  /** 已作废. */
  CANCELLED;

  /** What can be done with it in this state. */
  public Set<CommissionMove> allowed() {
    return switch (this) {
      case PROPOSED ->
          EnumSet.of(CommissionMove.PROPOSE, CommissionMove.CONFIRM, CommissionMove.CANCEL);
      case AGREED -> EnumSet.of(CommissionMove.CANCEL);
      case CANCELLED -> EnumSet.noneOf(CommissionMove.class);
    };
  }
}
