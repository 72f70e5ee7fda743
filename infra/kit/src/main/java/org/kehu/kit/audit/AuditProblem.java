package org.kehu.kit.audit;

import org.kehu.kit.problem.ProblemType;

/** The ways the trail can refuse. */
public enum AuditProblem implements ProblemType {
  AUDIT_UNAVAILABLE(503),
  ANCHORS_UNAVAILABLE(503),
  AUDIT_WINDOW_INVALID(422);

  private final int status;

  AuditProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
