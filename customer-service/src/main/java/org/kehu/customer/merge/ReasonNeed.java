package org.kehu.customer.merge;

/** What a merge needs a reason for. */
public enum ReasonNeed {
  /** The files have different 统一社会信用代码: they are two legal persons. */
  PERSONS_DIFFER,
  /** The loser was received first, so that the customer belongs to its owner (C-27). */
  RECEIVED_LATER
}
