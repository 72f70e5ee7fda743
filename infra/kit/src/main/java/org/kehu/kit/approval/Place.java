package org.kehu.kit.approval;

/** Where somebody is added (加签). */
public enum Place {
  /** Asked first; then it is the turn of who added again. */
  BEFORE,
  /** Asked when who added has approved. */
  AFTER
}
