package org.kehu.customer.majormatter;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a major matter can refuse. */
public enum MajorMatterProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  MAJOR_MATTER_MOVE_NOT_ALLOWED(409),
  /** There is no such customer that the caller may report of. */
  MAJOR_MATTER_CUSTOMER_UNKNOWN(422),
  /** What lies ahead did not happen yet. */
  MAJOR_MATTER_DAY_AHEAD(422),
  /** That the business keeps it secret is its leads' to say. */
  MAJOR_MATTER_SECRECY_NEEDS_LEAD(403),
  /** Only the information department takes matters in and voids them. */
  MAJOR_MATTER_INFORMATION_ONLY(403),
  /** Who reported it cannot take it back. */
  MAJOR_MATTER_OWN(409),
  /** More words than a matter keeps. */
  MAJOR_MATTER_FULL(409);

  private final int status;

  MajorMatterProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
