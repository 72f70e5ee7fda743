package org.kehu.customer.account;

/** What can be done with an application. */
public enum ApplicationMove {
  /** Its paper is archived. */
  FILE,
  /** The ERP records and classifies it. */
  RECORD,
  /** Finance does not do it. */
  REFUSE
}
