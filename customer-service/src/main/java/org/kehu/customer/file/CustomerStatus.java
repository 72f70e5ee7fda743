package org.kehu.customer.file;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a customer stands in its life with us (catalogue C-22), with all moves that are allowed.
 */
public enum CustomerStatus {
  /** 潜在客户、未合作客户. */
  POTENTIAL,
  /** 已合作客户. */
  COOPERATING,
  /** 流失客户; has a reason. */
  LOST;

  /** The states that may follow this one. A cooperating customer never becomes potential again. */
  public Set<CustomerStatus> allowed() {
    return switch (this) {
      case POTENTIAL -> EnumSet.of(COOPERATING, LOST);
      case COOPERATING -> EnumSet.of(LOST);
      case LOST -> EnumSet.of(POTENTIAL, COOPERATING);
    };
  }

  public boolean mayBecome(CustomerStatus next) {
    return allowed().contains(next);
  }
}
