package org.kehu.customer.project;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a service project can refuse. */
public enum ProjectProblem implements ProblemType {
  /** Not in this state; names what is allowed. */
  PROJECT_MOVE_NOT_ALLOWED(409),
  /** Nobody of that id is with the company. */
  PROJECT_STAFF_UNKNOWN(422),
  /** What lies ahead was not done yet. */
  PROJECT_DAY_AHEAD(422),
  /** What is due is not due before today. */
  PROJECT_DAY_PAST(422),
  /** The plan leaves a need out. */
  PROJECT_NEED_UNCOVERED(422),
  /** A plan has a price above zero. */
  PROJECT_PRICE_INVALID(422),
  /** The customer's word is on the newest version, once. */
  PROJECT_PLAN_ANSWERED(409),
  /** The formality needs no such document. */
  PROJECT_PAPER_UNKNOWN(422),
  /** Submitted only with all documents. */
  PROJECT_PAPERS_MISSING(409),
  /** A formality goes step by step. */
  PROJECT_FORMALITY_STEP_INVALID(409),
  /** Formalities are over before operations are supported, and before the end. */
  PROJECT_FORMALITIES_OPEN(409),
  /** Nodes come from the confirmed plan. */
  PROJECT_MILESTONE_OF_PLAN(422),
  /** Who assists sales belongs to customer service (C-137). */
  PROJECT_NOT_SUPPORT_STAFF(422),
  /** Only who is responsible or leads says what became of it. */
  PROJECT_WORK_OF_ANOTHER(403),
  /** It has its outcome already. */
  PROJECT_WORK_SETTLED(409),
  /** Money is collected by collection alone, and then it is told how much. */
  PROJECT_COLLECTED_INVALID(422),
  /** Open work is settled before the end. */
  PROJECT_WORK_OPEN(409),
  /** The customer has answered already. */
  PROJECT_OFFER_ANSWERED(409),
  /** The customer has no such complaint. */
  PROJECT_COMPLAINT_UNKNOWN(422),
  /** Complaints are handled before the end. */
  PROJECT_COMPLAINTS_OPEN(409),
  /** One project holds so many and no more. */
  PROJECT_FULL(409);

  private final int status;

  ProjectProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
