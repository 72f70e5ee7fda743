package org.kehu.complaint.violation;

/** How grave it is (情节, P-44, X-48). */
public enum Gravity {
  /** 轻微. */
  LIGHT,
  /** 较重. */
  SERIOUS,
  /** 严重. */
  GRAVE
}
