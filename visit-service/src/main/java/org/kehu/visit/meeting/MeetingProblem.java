package org.kehu.visit.meeting;

import org.kehu.kit.problem.ProblemType;

/** The ways a meeting can refuse. */
public enum MeetingProblem implements ProblemType {
  /** Not possible in the present status. */
  MEETING_STATE_REFUSED(409),
  /** It has begun already, or is more than two years ahead. */
  MEETING_TIME_IMPLAUSIBLE(422),
  /** It has not begun yet. */
  MEETING_NOT_BEGUN(409),
  /** Only who called it and leaders may do that. */
  MEETING_NOT_YOURS(403),
  /** It has no such task. */
  MEETING_TASK_UNKNOWN(404),
  /** The task is done already. */
  MEETING_TASK_DONE(409),
  /** The task would be due in the past. */
  MEETING_TASK_PAST(422);

  private final int status;

  MeetingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
