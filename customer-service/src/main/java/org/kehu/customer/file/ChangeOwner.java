package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * Hands a customer over.
 *
 * @param ownerId staff id; null puts it into the queue of the department
 * @param departmentId null for the owner's department
 */
public record ChangeOwner(@Nullable String ownerId, @Nullable String departmentId) {

  public ChangeOwner {
    if (ownerId == null && departmentId == null) {
      throw CustomerProblem.OWNER_UNKNOWN.problem().with("ownerId", "null");
    }
  }
}
