package org.kehu.complaint.cases.refusal;

import org.kehu.kit.problem.ProblemType;

/** The ways a case can refuse. */
public enum CaseProblem implements ProblemType {
  /** A case of an earlier register was solved before it came in. */
  FORMER_TIMES_REVERSED(422),
  /** Members {@code state}, {@code move}, {@code allowedMoves}. */
  MOVE_NOT_ALLOWED(409),
  /** Member {@code unmet}: what is still missing. */
  CLOSE_GATE_UNMET(409),
  /** Somebody still has to come to the customer (P-71). */
  SERVICE_ORDER_OPEN(409),
  PROPOSAL_ANSWERED(409),
  ALREADY_ESCALATED(409),
  TOO_MANY_ENTRIES(409),
  MOVE_NOT_YOURS(403),
  OWN_RESULT(403),
  /** Member {@code severity}: what was asked for. */
  CRISIS_STANDS(403),
  /** Member {@code unticked}: what the checklist still asks for. */
  CRISIS_UNCONTAINED(409),
  PROPOSAL_UNKNOWN(404),
  PROPOSALS_COUNT(422),
  BEST_UNKNOWN(422),
  /** Member {@code best}: its place; what the customer wants most comes first (P-34). */
  BEST_FALLS_SHORT(422),
  FIT_MISSING(422),
  /** The fault is ours, so we plan from the customer's position (P-33). */
  REMEDY_UNKNOWN(409),
  APOLOGY_MISSING(422),
  PROMISE_IN_PAST(422),
  OPINION_MISMATCH(422),
  STEP_NOT_BY_HAND(422),
  ANONYMOUS_WITH_NAME(422),
  CAUSE_TYPE_FIXED(409),
  /** Members {@code reason} and {@code reasons}: what policy names. */
  PAUSE_REASON_UNKNOWN(422),
  TOO_MANY_PAUSES(409),
  /** Members {@code customerId}, {@code customerNumber}: as given. */
  CUSTOMER_MISMATCH(422),
  /** The same words whether there is such a customer or not. */
  CUSTOMER_NOT_SEEN(403),
  RECEIPT_TO_SELF(403),
  /** The files of a case are for those who work on it and may know who complains. */
  FILES_NOT_SHOWN(403),
  RELATED_CASE_UNKNOWN(422),
  BOND_TO_ITSELF(422),
  /** Splitting and merging have commands of their own. */
  RELATION_NOT_BY_HAND(422),
  ALREADY_LINKED(409),
  LEADING_CASE_SETTLED(409),
  /** Member {@code severity}: nothing grave disappears in a lesser matter. */
  LEADING_CASE_LESSER(409),
  LEADING_OTHER_CUSTOMER(409);

  private final int status;

  CaseProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
