package org.kehu.complaint.cases.solution;

/** How something stands to what the customer wants most (客户预期, P-34). */
public enum Expectation {
  /** 超出客户预期: what we strive for. */
  EXCEEDS,
  /** 符合客户预期. */
  MEETS,
  /** 未达客户预期: never without saying why. */
  BELOW
}
