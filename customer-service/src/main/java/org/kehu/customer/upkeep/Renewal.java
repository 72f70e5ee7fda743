package org.kehu.customer.upkeep;

/** How a matter came to be up to date. */
public enum Renewal {
  /** The file was opened. */
  OPENED,
  /** The file was changed. */
  CHANGED,
  /** Somebody looked, and nothing had changed. */
  CONFIRMED
}
