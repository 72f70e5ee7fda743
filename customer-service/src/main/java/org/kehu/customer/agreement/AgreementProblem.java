package org.kehu.customer.agreement;

import org.kehu.kit.problem.ProblemType;

/** The ways in which an agreement can refuse. */
public enum AgreementProblem implements ProblemType {
  /** Neither its state nor that of its draft has this move. */
  AGREEMENT_MOVE_NOT_ALLOWED(409),
  /** It ends before it begins. */
  TERM_INVALID(422),
  /** What every agreement must say is not written (C-126). */
  TERMS_MISSING(422),
  /** No department has said that it can keep them (C-128). */
  PROMISES_UNCONFIRMED(422),
  /** Somebody of another department cannot say so. */
  PROMISE_OF_ANOTHER_DEPARTMENT(403),
  PARTY_HAS_SIGNED(409),
  /** One of our staff signs for us, a named person for the customer. */
  SIGNER_INVALID(422),
  /** Who signs has not read the customer's file (C-42). */
  FILE_NOT_CONSULTED(422),
  /** What is recorded as done lies ahead. */
  NOT_YET(422),
  /** A change or an end by consent needs what both negotiated (C-133). */
  NOT_NEGOTIATED(422),
  /** There is a change at hand already. */
  CHANGE_AT_HAND(409),
  /** No such piece of work, risk or promise. */
  PART_UNKNOWN(404),
  TOO_MUCH_PLANNED(409);

  private final int status;

  AgreementProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
