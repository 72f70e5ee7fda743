package org.kehu.customer.handover;

/** What people do with a handover. */
public enum HandoverMove {
  /** Say who takes over what. */
  CHOOSE,
  /** One of the two departments confirms. */
  CONFIRM,
  /** It is carried out. */
  BEGIN,
  /** The person stays. */
  CANCEL
}
