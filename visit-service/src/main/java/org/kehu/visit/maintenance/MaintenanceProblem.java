package org.kehu.visit.maintenance;

import org.kehu.kit.problem.ProblemType;

/** The ways records of maintenance can refuse. */
public enum MaintenanceProblem implements ProblemType {
  /** The policy knows no such way of contact. */
  CONTACT_CHANNEL_UNKNOWN(422),
  /** It is said to have happened later than now. */
  MAINTENANCE_IN_FUTURE(422),
  /** By the policy others implement the maintenance of this customer. */
  MAINTENANCE_IMPLEMENTER_OTHER(403),
  /** Only who recorded it corrects it. */
  MAINTENANCE_NOT_YOURS(403),
  /** Only the responsible department checks. */
  MAINTENANCE_CHECK_REFUSED(403),
  /** It was checked and stays as it is. */
  MAINTENANCE_CHECKED_ALREADY(409),
  /** It was corrected as often as a record may be. */
  MAINTENANCE_CORRECTED_TOO_OFTEN(409);

  private final int status;

  MaintenanceProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
