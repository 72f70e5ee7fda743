package org.kehu.visit.contact;

/** How a customer is contacted in a revisit or follow-up (catalogue V-13, V-24). */
public enum ContactMode {
  /** 电话. */
  PHONE,
  /** 邮件. */
  EMAIL,
  /** 实地拜访. */
  ON_SITE
}
