package org.kehu.complaint.cases.contact;

/** How grave it is, in rising order (catalogue P-08 to P-10, K-11). */
public enum Severity {
  /** 一般投诉: doubts a result, or complains of attitude. */
  GENERAL,
  /** 重大投诉. */
  MAJOR,
  /** 危机事件: a serious error, or considerable loss with a very dissatisfied customer. */
  CRISIS
}
