package org.kehu.visit.reception;

import org.kehu.kit.problem.ProblemType;

/** The ways the register can refuse. */
public enum ReceptionProblem implements ProblemType {
  /** The second obligatory question was not asked. */
  QUESTION_NOT_ASKED(422),
  /** The answers to the two questions do not fit each other. */
  ANSWERS_CONTRADICT(422),
  /** Not possible in the present status. */
  RECEPTION_STATE_REFUSED(409),
  /** Nobody joins a colleague's reception unless invited. */
  RECEPTION_NOT_YOURS(403),
  /** Only leaders of the outlet find that a customer was grabbed. */
  GRABBING_NOT_FOUND_BY_YOU(403),
  /** The customer belongs to the one who is said to have grabbed. */
  GRABBED_OWN(422),
  /** The entry says already that the customer was grabbed. */
  GRABBED_ALREADY(409),
  /** A deal is on the entry already. */
  DEAL_RECORDED(409),
  /** The entry names another customer already. */
  OTHER_CUSTOMER_NAMED(409),
  /** So many were invited that no more can be. */
  TOO_MANY_INVITED(409);

  private final int status;

  ReceptionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
