package org.kehu.complaint.cases.clock;

/** Why a case cannot go on and the fault is not ours (暂停原因, field M16). */
public enum PauseReason {
  /** The customer has to send something. */
  CUSTOMER_MATERIAL("等待客户补充材料 / waiting for the customer's material"),
  /** The customer has to say something. */
  CUSTOMER_ANSWER("等待客户答复 / waiting for the customer's answer"),
  /** Somebody outside the company has to do something: a laboratory, a carrier, an authority. */
  THIRD_PARTY("等待第三方 / waiting for a third party"),
  /** 不可抗力. */
  FORCE_MAJEURE("不可抗力 / force majeure");

  private final String words;

  PauseReason(String words) {
    this.words = words;
  }

  /** As an explanation of the deadlines says it, in both languages. */
  public String words() {
    return words;
  }
}
