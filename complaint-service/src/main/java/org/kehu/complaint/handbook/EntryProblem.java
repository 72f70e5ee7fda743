package org.kehu.complaint.handbook;

import org.kehu.kit.problem.ProblemType;

/** The ways an entry of the handbook can refuse. */
public enum EntryProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  ENTRY_MOVE_NOT_ALLOWED(409),
  /** Readers have nothing of it yet. */
  ENTRY_NOT_PUBLISHED(409),
  /** It counts once a case. */
  ENTRY_USED_ALREADY(409),
  ENTRY_NOT_YOURS(403),
  /** Nobody approves their own words. */
  OWN_ENTRY(403),
  ENTRY_CASE_UNKNOWN(422);

  private final int status;

  EntryProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
