package org.kehu.customer.export;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an export can refuse. */
public enum ExportProblem implements ProblemType {
  /** The caller sees no file that fits. */
  EXPORT_EMPTY(422),
  /** More rows than leave at once. */
  EXPORT_TOO_LARGE(422),
  /** The saved filter looks for a name. */
  EXPORT_BY_NAME(422);

  private final int status;

  ExportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
