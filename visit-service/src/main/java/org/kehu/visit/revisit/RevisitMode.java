package org.kehu.visit.revisit;

/** How a revisit is made (catalogue V-24). */
public enum RevisitMode {
  /** 电话. */
  PHONE,
  /** 邮件. */
  EMAIL,
  /** 实地拜访. */
  ON_SITE
}
