package org.kehu.visit.inbound;

/** Where a customer's visit to us stands. */
public enum InboundStatus {
  /** 已预约. */
  ANNOUNCED,
  /** 已接待. */
  RECEIVED,
  /** 已取消. */
  CANCELLED
}
