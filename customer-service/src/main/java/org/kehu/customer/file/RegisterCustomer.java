package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;

/**
 * Opens a file at first contact (C-24): only kind and name are needed.
 *
 * @param ownerId staff id of who looks after the customer; null puts it into the department's queue
 * @param departmentId null for the owner's department, else the caller's, else the suite's default
 */
public record RegisterCustomer(
    CustomerKind kind,
    Profile profile,
    CustomerStatus status,
    @Nullable String ownerId,
    @Nullable String departmentId,
    Level level) {

  public RegisterCustomer {
    ProfileCheck.refuse(kind, profile);
    if (status == CustomerStatus.LOST) {
      throw CustomerProblem.LOSS_REASON_MISSING.problem();
    }
  }

  /** The same with another profile. */
  RegisterCustomer with(Profile other) {
    return new RegisterCustomer(kind, other, status, ownerId, departmentId, level);
  }
}
