package org.kehu.customer.keyaccount;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The way of a customer to a key account. */
public enum CandidacyStatus {
  /** 潜在: on the list, being researched. */
  LISTED,
  /** 已提交: waits for the key-account manager. */
  SUBMITTED,
  /** 开发中: screened, with a priority and a way of contact. */
  SCREENED,
  /** 认定待批: the recognition is asked for. */
  APPLIED,
  /** 已认定. */
  RECOGNISED,
  /** 已签约: the agreement binds both. */
  SIGNED,
  /** 不再开发. */
  DROPPED;

  private static final Map<CandidacyStatus, Set<CandidacyMove>> ALLOWED =
      Map.of(
          LISTED, EnumSet.of(CandidacyMove.RESEARCH, CandidacyMove.SUBMIT, CandidacyMove.DROP),
          SUBMITTED, EnumSet.of(CandidacyMove.SCREEN, CandidacyMove.DROP),
          SCREENED,
              EnumSet.of(
                  CandidacyMove.SURVEY,
                  CandidacyMove.APPLY,
                  CandidacyMove.KEEP_CONTACT,
                  CandidacyMove.DROP),
          APPLIED, EnumSet.of(CandidacyMove.KEEP_CONTACT),
          RECOGNISED, EnumSet.of(CandidacyMove.SIGN, CandidacyMove.KEEP_CONTACT),
          SIGNED, EnumSet.of(CandidacyMove.SIGN, CandidacyMove.KEEP_CONTACT));

  /** What can be done with it in this state. */
  public Set<CandidacyMove> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
