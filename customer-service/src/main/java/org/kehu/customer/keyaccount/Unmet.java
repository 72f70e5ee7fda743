package org.kehu.customer.keyaccount;

/** What a step on the way to a key account can lack. */
public enum Unmet {
  /** The research has no report yet (C-110). */
  RESEARCH_UNFINISHED,
  /** No overview of the customer (C-100). */
  OVERVIEW_MISSING,
  /** No annual financial statement (C-100). */
  STATEMENTS_MISSING,
  /** Only statements older than the rules allow (C-100). */
  STATEMENTS_OUTDATED,
  /** Nobody talked with the person in charge (C-100). */
  TALK_MISSING,
  /** No field survey (C-101). */
  FIELD_SURVEY_MISSING,
  /** Judged not to be of high integrity (C-99). */
  INTEGRITY_NOT_MET,
  /** Judged not to cooperate actively (C-99). */
  COOPERATION_NOT_MET,
  /** Judged not to keep secrets (C-99). */
  SECRECY_NOT_MET,
  /** Judged not to keep costs as required (C-99). */
  COST_NOT_MET,
  /** An agreement account without a long-term intention (C-98). */
  INTENTION_MISSING,
  /** Fewer measures reached than the definition asks for (K-17). */
  DEFINITION_NOT_MET,
  /** The agreement is of another kind than the rules name (C-103). */
  AGREEMENT_KIND_WRONG,
  /** The agreement does not bind both now (C-103). */
  AGREEMENT_NOT_SIGNED,
  /** Nobody of the key accounts' own staff signed it for us (C-103). */
  SIGNED_BY_OTHER_STAFF;

  static Unmet of(Principle principle) {
    return switch (principle) {
      case INTEGRITY -> INTEGRITY_NOT_MET;
      case COOPERATION -> COOPERATION_NOT_MET;
      case SECRECY -> SECRECY_NOT_MET;
      case COST -> COST_NOT_MET;
    };
  }
}
