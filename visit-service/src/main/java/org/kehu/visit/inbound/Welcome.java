package org.kehu.visit.inbound;

/** At which level guests are received (接待级别, catalogue V-42, V-44). */
public enum Welcome {
  /** 贵宾. */
  VIP,
  /** 重要. */
  SENIOR,
  /** 一般. */
  NORMAL
}
