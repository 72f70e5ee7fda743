package org.kehu.customer.file.web;

/** Forms of ids, shared by requests. */
final class Patterns {

  /** Ids of staff, departments and customers. */
  static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private Patterns() {}
}
