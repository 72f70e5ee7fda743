package org.kehu.visit.revisit;

/** What can be done with a revisit. */
public enum RevisitMove {
  REPLAN,
  AGREE,
  COMPLETE,
  WITHDRAW
}
