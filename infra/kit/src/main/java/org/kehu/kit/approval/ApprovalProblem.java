package org.kehu.kit.approval;

import org.kehu.kit.problem.ProblemType;

/** The ways an approval can refuse. */
public enum ApprovalProblem implements ProblemType {
  APPROVAL_MOVE_NOT_ALLOWED(409),
  /** Seen, but it is not the caller's turn. */
  NOT_ASKED(403),
  /** Nobody decides what they asked for or wrote themselves, nor does anybody on their behalf. */
  OWN_REQUEST(403),
  ALREADY_HEARD(409),
  NOT_THE_REQUESTER(403),
  /** Who speaks for another decides, but does not pass the other's seat on. */
  SEAT_NOT_YOURS(403),
  PARTICIPANT_INVALID(422),
  PARTICIPANT_UNKNOWN(422),
  PARTICIPANT_ASKED_FOR_IT(422),
  ROUTE_INVALID(422),
  ROUND_FULL(409),
  SNAPSHOT_INVALID(422),
  APPROVAL_TIMES_INVALID(422);

  private final int status;

  ApprovalProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
