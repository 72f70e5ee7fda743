package org.kehu.customer.imports;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an import can refuse. */
public enum ImportProblem implements ProblemType {
  /** The rows that were not stored are kept only for a time. */
  IMPORT_PURGED(410);

  private final int status;

  ImportProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
