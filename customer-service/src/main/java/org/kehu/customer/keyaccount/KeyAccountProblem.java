package org.kehu.customer.keyaccount;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a key account can refuse. */
public enum KeyAccountProblem implements ProblemType {
  /** Its state has no such move. */
  KEY_ACCOUNT_MOVE_NOT_ALLOWED(409),
  /** Something that the step needs is not there. */
  KEY_ACCOUNT_STEP_UNMET(409),
  /** The customer is a key account, or on the list, already. */
  KEY_ACCOUNT_LISTED_ALREADY(409),
  /** Only individuals become member accounts (C-98). */
  ACCOUNT_TYPE_INVALID(422),
  /** A part of the research before its time (C-110). */
  RESEARCH_OUT_OF_ORDER(422),
  /** Neither a paper nor stated figures (C-100). */
  STATEMENT_EMPTY(422),
  /** A file that is not attached to this key account. */
  KEY_ACCOUNT_FILE_UNKNOWN(422),
  /** Each principle is judged once (C-99). */
  PRINCIPLES_INCOMPLETE(422),
  /** Manager and supervisor go along, two different people (C-101). */
  SURVEY_PARTY_INVALID(422),
  /** What lies ahead was not done yet. */
  KEY_ACCOUNT_DAY_AHEAD(422),
  /** The customer has no such agreement (C-103). */
  KEY_ACCOUNT_AGREEMENT_UNKNOWN(422),
  /** Fewer persons of ours than the rule wants (C-114). */
  CONTACTS_TOO_FEW(422),
  /** Nobody of that id is with the company. */
  CONTACT_UNKNOWN(422),
  /** Only who keeps contact reports it. */
  NOT_A_CONTACT(409),
  /** A contact in which nobody said anything (C-105). */
  NOTHING_EXCHANGED(422);

  private final int status;

  KeyAccountProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
