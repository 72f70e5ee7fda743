package org.kehu.customer.credit;

/** How credit matters of a trade are handled (交易业务信用处理方法, C-135). */
public enum Handling {
  /** On credit within the limit. */
  OPEN,
  /** On credit within the limit, each deal approved. */
  APPROVE,
  /** Only against payment first. */
  PREPAY,
  /** Not at all. */
  STOP
}
