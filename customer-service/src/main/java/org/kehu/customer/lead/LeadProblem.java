package org.kehu.customer.lead;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a lead can refuse. */
public enum LeadProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  LEAD_MOVE_NOT_ALLOWED(409),
  /** The channel is not one of the source's. */
  LEAD_CHANNEL_INVALID(422),
  /** An employee's lead names the employee, another names none (C-31). */
  LEAD_REFERRER_INVALID(422),
  /** Nobody of that id is with the company. */
  LEAD_STAFF_UNKNOWN(422),
  /** There is no such customer that the caller may see. */
  LEAD_CUSTOMER_UNKNOWN(422),
  /** The customer does not cooperate yet, so the lead has not become one (C-32). */
  LEAD_NOT_YET_CUSTOMER(409),
  /** Another lead became this customer: it is rewarded once. */
  LEAD_CUSTOMER_TAKEN(409),
  /** Nobody decides on a reward of their own. */
  LEAD_OWN_REWARD(409),
  /** What lies ahead was not paid yet. */
  LEAD_DAY_AHEAD(422);

  private final int status;

  LeadProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
