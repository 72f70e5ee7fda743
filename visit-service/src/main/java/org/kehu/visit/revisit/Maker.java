package org.kehu.visit.revisit;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Tokens;

/**
 * Who makes a revisit (catalogue K-19).
 *
 * @param ownerId staff id; null while it waits in the department's queue
 * @param departmentId whose work it is
 */
record Maker(@Nullable String ownerId, String departmentId) {

  /** Whose workload is levelled: the owner's, else the department's. */
  String worker() {
    return ownerId == null ? Tokens.department(departmentId) : Tokens.own(ownerId);
  }
}
