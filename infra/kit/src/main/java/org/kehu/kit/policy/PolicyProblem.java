package org.kehu.kit.policy;

import org.kehu.kit.problem.ProblemType;

/** The ways a policy can refuse. */
public enum PolicyProblem implements ProblemType {
  KIND_UNKNOWN(404),
  VERSION_UNKNOWN(404),
  PRESET_UNKNOWN(422),
  POLICY_VALUE_MISSING(422),
  POLICY_VALUE_INVALID(422),
  POLICY_VALUE_TOO_LARGE(422),
  POLICY_ATTACHMENT_UNKNOWN(422),
  POLICY_FILES_CHANGED(409),
  EFFECTIVE_TOO_EARLY(422),
  EFFECTIVE_TOO_LATE(422),
  POLICY_MOVE_NOT_ALLOWED(409),
  WITHDRAWAL_TOO_LATE(409),
  POLICY_HISTORY_FULL(409),
  EXAMINATIONS_FULL(409),
  POLICY_ROLE_MISSING(403),
  APPROVER_IS_AUTHOR(403);

  private final int status;

  PolicyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
