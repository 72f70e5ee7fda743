package org.kehu.customer.archive;

import org.kehu.kit.problem.ProblemType;

/** The ways in which the archive can refuse. */
public enum ArchiveProblem implements ProblemType {
  /** Its state has no such move. */
  ARCHIVE_MOVE_NOT_ALLOWED(409),
  /** The policy has no such checklist, or the checklist no such part. */
  CHECKLIST_UNKNOWN(422),
  /** The checklist wants a property type and the day of the deal, or none (C-48). */
  CATEGORY_INVALID(422),
  /** The agreed day lies outside the procedure's time (C-49). */
  INTAKE_DATE_OUTSIDE_PROCEDURE(422),
  /** The occasion lies ahead. */
  OCCASION_AHEAD(422),
  /** The checklist's part has no such item, or another part has it (C-56). */
  ITEMS_OUT_OF_PLACE(422),
  /** Named twice. */
  ITEM_DOUBLED(422),
  /** Content or quantity is missing (C-50, C-52). */
  ARCHIVE_INCOMPLETE(422),
  /** A copy where the checklist or the level wants the original (C-54, C-66). */
  FORM_NOT_ACCEPTED(422),
  /** An electronic item names a file that is not attached to the volume. */
  FILE_NOT_ATTACHED(422),
  /** The cabinet does not protect, or is not locked (C-64). */
  STORAGE_UNSAFE(422),
  /** Somebody else was designated to keep archives (C-63). */
  KEEPER_NOT_DESIGNATED(403),
  /** The volume has no such item. */
  ITEM_UNKNOWN(404),
  /** It is with another borrower. */
  ARCHIVE_ON_LOAN(409),
  /** What is filed is not altered (C-64). */
  ARCHIVE_CLOSED(409),
  /** Its content is read under a running loan alone (C-75). */
  LOAN_NEEDED(403),
  /** 绝密: consulted and lent to nobody (C-68). */
  TOP_SECRET_CLOSED(403),
  /** 机密: read in the archive room alone, never lent out or copied (C-69). */
  ARCHIVE_ROOM_ONLY(403);

  private final int status;

  ArchiveProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
