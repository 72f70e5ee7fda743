package org.kehu.customer.file.web;

import org.kehu.kit.ids.Ids;

/** Forms of ids, shared by requests. */
final class Patterns {

  /** Ids of staff, departments and customers. */
  static final String ID = Ids.CHOSEN_FORM;

  private Patterns() {}
}
