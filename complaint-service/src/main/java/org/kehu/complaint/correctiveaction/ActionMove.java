package org.kehu.complaint.correctiveaction;

/**
 * What can be done with an action; {@link ActionStatus} says when, {@link ActionRights} by whom.
 */
public enum ActionMove {
  /** Give it another owner or other days, with a reason (调整). */
  REPLAN,
  /** Say that it is done, with evidence (完成). */
  COMPLETE,
  /** Find that the fault has not come back (验证有效). */
  CONFIRM,
  /** Find that it did not help; it is to be done anew (验证无效). */
  REJECT,
  /** Give it up, with a reason (取消). */
  CANCEL
}
