package org.kehu.customer.consent;

import org.kehu.kit.problem.ProblemType;

/** The ways in which consents can refuse. */
public enum ConsentProblem implements ProblemType {
  /** Some decisions cannot be written down; each fault is named. */
  CONSENTS_INVALID(422);

  private final int status;

  ConsentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
