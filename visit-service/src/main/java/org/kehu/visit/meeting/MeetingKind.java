package org.kehu.visit.meeting;

/** What a meeting is for (catalogue ); told as a code. */
public enum MeetingKind {
  /** 晨会: solve yesterday's problems, plan the day. */
  MORNING,
  /** 夕会. */
  EVENING,
  /** 部门例会. */
  WEEKLY,
  /** 大客户专员例会. */
  KEY_ACCOUNT,
  /** 客户管理评审会议. */
  REVIEW,
  /** 其他. */
  OTHER
}
