package org.kehu.customer.salesplan;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a sales plan or forecast can refuse. */
public enum SalesPlanProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  SALES_PLAN_MOVE_NOT_ALLOWED(409),
  /** Months, quarters and the year do not add up; each fault is named. */
  SALES_PLAN_SUMS_DIFFER(422),
  /** Nobody and nothing of that name is known. */
  SALES_PLAN_SUBJECT_UNKNOWN(422),
  /** The customer has no key-account tier. */
  SALES_PLAN_NO_KEY_ACCOUNT(422),
  /** Only the leads of a department plan what others sell. */
  SALES_PLAN_OF_OTHERS(403),
  /** Only the present year and the next are planned. */
  SALES_PLAN_YEAR_INVALID(422),
  /** The subject has an open plan of that year. */
  SALES_PLAN_KNOWN(409),
  /** Quarters are looked at in their order, once they are over. */
  SALES_PLAN_QUARTER_NOT_DUE(409),
  /** A plan is closed when its year is over and its quarters were looked at. */
  SALES_PLAN_YEAR_NOT_OVER(409),
  /** Only the present year and the next are forecast. */
  SALES_FORECAST_YEAR_INVALID(400);

  private final int status;

  SalesPlanProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
