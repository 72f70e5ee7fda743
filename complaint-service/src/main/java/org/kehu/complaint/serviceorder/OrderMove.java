package org.kehu.complaint.serviceorder;

/**
 * What can be done with a service order; {@link OrderStatus} says when, {@link OrderRights} by
 * whom.
 */
public enum OrderMove {
  /** Arrange who comes and when, or another time (预约). */
  APPOINT,
  /** The customer agrees to that time (客户确认). */
  CONFIRM,
  /** Write down that the customer or the technician was not there (爽约). */
  MISS,
  /** It is done and the customer accepted it (完工签收). */
  COMPLETE,
  /** It is not needed any more (取消). */
  CANCEL
}
