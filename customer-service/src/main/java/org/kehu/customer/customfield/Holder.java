package org.kehu.customer.customfield;

/** Whose files have a custom field. */
public enum Holder {
  ENTERPRISE,
  INDIVIDUAL
}
