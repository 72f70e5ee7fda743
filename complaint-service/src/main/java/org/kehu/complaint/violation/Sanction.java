package org.kehu.complaint.violation;

/** What follows for the person (P-53, X-48). */
public enum Sanction {
  /** 批评教育. */
  CRITICISM,
  /** 警告. */
  WARNING,
  /** 罚款. */
  FINE,
  /** 调离岗位. */
  REMOVAL,
  /** 解雇. */
  DISMISSAL
}
