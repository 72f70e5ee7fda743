package org.kehu.customer.accountteam;

import org.kehu.kit.problem.ProblemType;

/** The ways in which the key-account team can refuse. */
public enum TeamProblem implements ProblemType {
  /** Nobody of that id is with the company. */
  TEAM_STAFF_UNKNOWN(422),
  /** Who is reported to does not hold the role above. */
  TEAM_SUPERIOR_INVALID(422),
  /** A supervisor has a region (C-104). */
  TEAM_REGION_MISSING(422),
  /** The person holds a role of the team already. */
  TEAM_MEMBER_KNOWN(409),
  /** The person does not hold the role any more. */
  TEAM_MEMBER_LEFT(409),
  /** Somebody of the team still reports to the person. */
  TEAM_MEMBER_IN_CHARGE(409),
  /** The role has no such duty with times. */
  TEAM_DUTY_UNKNOWN(422),
  /** Only who has the duty, or who is reported to, says that it was done. */
  TEAM_DUTY_OF_ANOTHER(403),
  /** The author's role does not make sales plans of that kind. */
  TEAM_PLAN_NOT_OF_ROLE(403);

  private final int status;

  TeamProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
