package org.kehu.complaint.cases;

import org.kehu.complaint.cases.contact.CustomerClaim;

/**
 * How much of a case a caller is shown. A case knows things that only the customer's file tells:
 * who the customer is, how confidential, and what binds us. They are shown only to whoever sees the
 * customer, so that naming one never tells whether there is one.
 */
public enum Disclosure {
  /** Everything: no customer is named, or the caller sees the customer. */
  WHOLE,
  /** The case as somebody works on it who does not see the customer: which one, only as said. */
  WORK,
  /** 回执: what was said and how far it is; for whoever brought it and sees no more. */
  RECEIPT;

  /** The customer as this caller may read it. */
  public CustomerClaim claim(ComplaintCase c) {
    return this == WHOLE ? c.customer().found() : c.customer().said();
  }
}
