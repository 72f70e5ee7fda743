package org.kehu.customer.file;

/** The sections of a file, as events and the history name them. */
public enum Section {
  NAME,
  CONTACT,
  ENTERPRISE,
  INDIVIDUAL,
  MARKET,
  COOPERATION,
  LEAD,
  /** Custom fields (M9). */
  CUSTOM
}
