package org.kehu.visit.meeting;

/** Where a meeting stands. */
public enum MeetingStatus {
  /** 已安排. */
  PLANNED,
  /** 已召开. */
  HELD,
  /** 已取消. */
  CANCELLED
}
