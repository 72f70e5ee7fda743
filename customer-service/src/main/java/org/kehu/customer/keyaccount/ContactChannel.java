package org.kehu.customer.keyaccount;

/** How both were in contact. */
public enum ContactChannel {
  VISIT,
  MEETING,
  TELEPHONE,
  MESSAGE,
  EMAIL,
  OTHER
}
