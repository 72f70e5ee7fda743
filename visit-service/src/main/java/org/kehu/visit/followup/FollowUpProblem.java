package org.kehu.visit.followup;

import org.kehu.kit.problem.ProblemType;

/** The ways a follow-up can refuse. */
public enum FollowUpProblem implements ProblemType {
  /** It is closed; nothing may be done with it any more. */
  FOLLOW_UP_CLOSED(409),
  /** Only its owner or a leader may pass it on. */
  FOLLOW_UP_NOT_YOURS(403),
  /** It would be due in the past. */
  FOLLOW_UP_DUE_PAST(422),
  /** A record lies in the future. */
  FOLLOW_UP_RECORD_IN_FUTURE(422),
  /** It has as many records as one follow-up holds; close it and open another. */
  FOLLOW_UP_FULL(409);

  private final int status;

  FollowUpProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
