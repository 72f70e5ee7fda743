package org.kehu.customer.file;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a customer file can refuse. */
public enum CustomerProblem implements ProblemType {
  /** Something in the profile cannot be kept; each item is named. */
  FIELDS_INVALID(422),
  /** The caller sees an older file of the same customer (C-27). */
  DUPLICATE(409),
  /** The present status does not allow the move (C-22). */
  STATUS_NOT_ALLOWED(409),
  /** A lost customer needs a reason (C-11). */
  LOSS_REASON_MISSING(422),
  /** No active person of that id in the directory. */
  OWNER_UNKNOWN(422),
  /** Nobody of that id is with the company, to keep a file up to date. */
  KEEPER_UNKNOWN(422),
  /** What is kept of the customer beside the file is still needed (C-40). */
  FILE_IN_USE(409),
  /** An account in finance is renamed on a paper application alone (C-21). */
  RENAME_NEEDS_APPLICATION(409),
  /** No such department in the directory. */
  DEPARTMENT_UNKNOWN(422),
  /** The owner or department is so already. */
  OWNER_UNCHANGED(409),
  /** Only the department's lead and above hand customers over. */
  HANDOVER_NOT_ALLOWED(403),
  /** A file may not be put above the caller's own clearance. */
  LEVEL_ABOVE_CLEARANCE(403),
  /** A manual class needs a grade or a tier. */
  CLASS_MISSING(422),
  /** The customer has that class already. */
  CLASS_UNCHANGED(409),
  /** A change over more than one grade needs a manager (M1). */
  CLASS_NEEDS_MANAGER(403),
  /** Attachments are full of persons' data: they are for those who may read such data here. */
  FILES_NOT_SHOWN(403),
  /** The file is not held for review. */
  NOT_HELD(409),
  /** Who was let in may read the file, not change it (M4). */
  GRANT_READS_ONLY(403),
  /** Others are let in by the owner or the leads. */
  GRANT_NOT_YOURS(403);

  private final int status;

  CustomerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
