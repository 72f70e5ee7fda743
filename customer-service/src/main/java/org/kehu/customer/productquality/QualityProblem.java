package org.kehu.customer.productquality;

import org.kehu.kit.problem.ProblemType;

/** The ways in which product-quality tracking can refuse. */
public enum QualityProblem implements ProblemType {
  /** More faulty than checked. */
  QUALITY_FAULTY_TOO_MANY(422),
  /** What is faulty has a kind of fault, what is not has none. */
  QUALITY_FAULT_UNCLEAR(422),
  /** What lies ahead was not checked yet. */
  QUALITY_DAY_AHEAD(422),
  /** It is settled already, or nothing was wrong. */
  QUALITY_NOTHING_OPEN(409);

  private final int status;

  QualityProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
