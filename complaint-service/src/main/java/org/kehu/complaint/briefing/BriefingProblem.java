package org.kehu.complaint.briefing;

import org.kehu.kit.problem.ProblemType;

/** The ways a briefing can refuse. */
public enum BriefingProblem implements ProblemType {
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  BRIEFING_MOVE_NOT_ALLOWED(409),
  /** Member {@code departmentId}: took note already, or is no recipient. */
  ACKNOWLEDGEMENT_NOT_AWAITED(409),
  BRIEFING_NOT_YOURS(403),
  /** A problem that is reported upward is answered (P-70). */
  BRIEFING_REPLY_MISSING(422),
  /** A report of results names the cases (P-42). */
  BRIEFING_CASES_MISSING(422),
  BRIEFING_TOPIC_MISSING(422),
  /** Member {@code caseId}. */
  BRIEFING_CASE_UNKNOWN(422),
  /** Member {@code caseId}: there is no result to report yet. */
  BRIEFING_CASE_UNSOLVED(409),
  /** Member {@code departmentId}: nobody works there. */
  BRIEFING_DEPARTMENT_UNKNOWN(422),
  BRIEFING_WITHOUT_RECIPIENT(422);

  private final int status;

  BriefingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
