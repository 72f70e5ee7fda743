package org.kehu.customer.notice;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a request for a notice can be refused on the spot. */
public enum NoticeProblem implements ProblemType {
  /** Template, purpose, channel or values do not fit together; each fault is named. */
  NOTICE_UNFIT(422),
  /** The recipient is nobody whom the caller may see. */
  RECIPIENT_NOT_FOUND(422),
  /** An address of the caller's own choosing needs the right to personal data. */
  DIRECT_NOT_ALLOWED(403);

  private final int status;

  NoticeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
