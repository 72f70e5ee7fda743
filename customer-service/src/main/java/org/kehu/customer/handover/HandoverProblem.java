package org.kehu.customer.handover;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a handover can refuse. */
public enum HandoverProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  HANDOVER_MOVE_NOT_ALLOWED(409),
  /** There is no such active person. */
  HANDOVER_STAFF_UNKNOWN(422),
  /** One is under way for that person. */
  HANDOVER_OPEN_ALREADY(409),
  /**
   * It is for the leaver's department, the information department, or the office; never one's own.
   */
  HANDOVER_NOT_YOURS(403),
  /** A successor must be there, and another person. */
  HANDOVER_SUCCESSOR_INVALID(422),
  /** A region or customer is named twice, or too many are. */
  HANDOVER_SUCCESSORS_AMBIGUOUS(422),
  /** Nobody takes the rest over. */
  HANDOVER_SUCCESSOR_MISSING(409),
  /** A customer that is named is not the leaver's. */
  HANDOVER_CUSTOMER_FOREIGN(422),
  /** Archives are out on loan; they are returned first. */
  HANDOVER_ARCHIVES_OUT(409),
  /** Two departments confirm, so two people do. */
  HANDOVER_SAME_PERSON(409),
  /** The day of leaving lies in the past or too far ahead. */
  HANDOVER_DAY_IMPLAUSIBLE(422);

  private final int status;

  HandoverProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
