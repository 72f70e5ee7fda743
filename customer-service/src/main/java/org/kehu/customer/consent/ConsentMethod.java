package org.kehu.customer.consent;

/** How a customer said so (同意方式). */
public enum ConsentMethod {
  /** 书面. */
  WRITTEN,
  /** 电子: on a page, in an app, by e-mail. */
  ELECTRONIC,
  /** 电话. */
  TELEPHONE,
  /** 当面. */
  IN_PERSON
}
