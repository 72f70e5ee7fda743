package org.kehu.visit.followup;

/** Where a follow-up stands; a closed one stays closed. */
public enum FollowUpStatus {
  /** 跟进中. */
  OPEN,
  /** 已关闭. */
  CLOSED
}
