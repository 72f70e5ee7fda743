package org.kehu.complaint.cooperation;

/**
 * What can be done with a cooperation; {@link CooperationStatus} says when, {@link
 * CooperationRights} by whom.
 */
public enum CooperationMove {
  /** A department that was asked says what it thinks (意见). */
  OPINE,
  /** The office decides between the opinions (裁决). */
  RULE,
  /** Hand in the work contact slip, also after the problem was solved (工作联络单). */
  SUBMIT_SLIP,
  /** No help is needed any more (取消). */
  CANCEL
}
