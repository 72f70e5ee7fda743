package org.kehu.visit.reception;

/** What the customer answers to the second obligatory question (哪一位销售员接待过). */
public enum WhoReceived {
  /** A name was given. */
  NAMED,
  /** 记不清或未说明. */
  NOT_SAID
}
