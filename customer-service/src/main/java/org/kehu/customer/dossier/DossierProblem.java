package org.kehu.customer.dossier;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a dossier can refuse. */
public enum DossierProblem implements ProblemType {
  /** Each competitor stands once. */
  COMPETITOR_TWICE(422),
  /** Nobody reports of a year that has not begun. */
  REPORT_TOO_EARLY(422),
  REPORTS_TOO_MANY(409);

  private final int status;

  DossierProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
