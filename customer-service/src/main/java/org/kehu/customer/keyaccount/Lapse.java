package org.kehu.customer.keyaccount;

/** How contact with a key account can lapse (C-114). */
public enum Lapse {
  /** Fewer persons of ours keep contact than the rule wants. */
  TOO_FEW_PERSONS,
  /** Nobody has reported in time. */
  NO_REPORT
}
