package org.kehu.customer.staff;

import org.kehu.kit.problem.ProblemType;

/** The ways in which the directory can refuse. */
public enum StaffProblem implements ProblemType {
  /** The lists contradict themselves; each fault is named. */
  DIRECTORY_INVALID(422),
  /** Only the person, or who answers for the department, says that somebody is away. */
  ABSENCE_NOT_YOURS(403),
  ABSENCE_ENDS_FIRST(422),
  ABSENCE_TOO_FAR(422),
  /** Only the lender, or the office for the general manager and deputies, writes a letter. */
  LETTER_NOT_YOURS(403),
  /** Nobody lends to themselves, nor writes in another's name a letter to themselves. */
  LETTER_TO_SELF(422),
  LETTER_POWERS_INVALID(422),
  LETTER_PERIOD_INVALID(422),
  DELEGATE_UNKNOWN(422),
  LETTERS_OPEN_TOO_MANY(409),
  LETTER_BOOK_FULL(409),
  /** It has ended or was revoked already. */
  LETTER_OVER(409);

  private final int status;

  StaffProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
