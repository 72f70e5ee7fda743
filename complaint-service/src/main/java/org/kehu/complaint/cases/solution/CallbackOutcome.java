package org.kehu.complaint.cases.solution;

/** How an attempt to call back ended (field M21). */
public enum CallbackOutcome {
  /** 已回访: the customer was asked. */
  HELD,
  /** 拒绝回访: the customer did not want to be asked. */
  REFUSED,
  /** 未联系上. */
  NOT_REACHED;

  /** Whether the customer had a chance to speak. */
  public boolean isAnswered() {
    return this != NOT_REACHED;
  }
}
