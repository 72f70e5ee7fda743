package org.kehu.customer.keyaccount;

/** What can be done with a key account. */
public enum CandidacyMove {
  RESEARCH,
  SUBMIT,
  SCREEN,
  SURVEY,
  APPLY,
  SIGN,
  KEEP_CONTACT,
  DROP
}
