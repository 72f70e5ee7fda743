package org.kehu.visit.reception;

/** Where a reception stands; a reception under way is given to nobody else (catalogue V-51). */
public enum ReceptionStatus {
  /** 等候接待: nobody was there. */
  WAITING,
  /** 接待中. */
  UNDER_WAY,
  /** 已结束. */
  ENDED
}
