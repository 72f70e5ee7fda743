package org.kehu.customer.account;

import java.util.EnumSet;
import java.util.Set;

/** How far an application has come, with all moves that are allowed. */
public enum ApplicationStatus {
  /** 已申请. */
  APPLIED,
  /** 已录入 ERP. */
  RECORDED,
  /** 未受理. */
  REFUSED;

  /** What can be done with it in this state; its paper may be filed whatever came of it. */
  public Set<ApplicationMove> allowed() {
    return this == APPLIED
        ? EnumSet.allOf(ApplicationMove.class)
        : EnumSet.of(ApplicationMove.FILE);
  }
}
