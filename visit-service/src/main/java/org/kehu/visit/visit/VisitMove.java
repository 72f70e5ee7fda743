package org.kehu.visit.visit;

/** What can be done with a visit. */
public enum VisitMove {
  /** 与客户确认. */
  CONFIRM,
  /** 准备. */
  PREPARE,
  /** 实施. */
  CONDUCT,
  /** 总结. */
  COMPLETE,
  /** 汇报. */
  REPORT,
  /** 改期. */
  RESCHEDULE,
  /** 取消. */
  CANCEL,
  /** 未成行. */
  MISS,
  /** 修改计划. */
  EDIT
}
