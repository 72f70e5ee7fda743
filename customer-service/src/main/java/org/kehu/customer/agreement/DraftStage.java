package org.kehu.customer.agreement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a draft is, with what can be done with it. */
public enum DraftStage {
  /** 起草修改. */
  DRAFTING,
  /** 法务审核: the legal department is asked. */
  IN_REVIEW,
  /** 待签订: legal and compliant; changed once more it must be reviewed again. */
  APPROVED,
  /** 签订中: one party has signed. */
  SIGNING;

  private static final Map<DraftStage, Set<Move>> ALLOWED =
      Map.of(
          DRAFTING, EnumSet.of(Move.REVISE, Move.CONFIRM_PROMISE, Move.SUBMIT, Move.WITHDRAW_DRAFT),
          IN_REVIEW, EnumSet.of(Move.CONSULT_FILE),
          APPROVED, EnumSet.of(Move.REVISE, Move.CONSULT_FILE, Move.SIGN, Move.WITHDRAW_DRAFT),
          SIGNING, EnumSet.of(Move.CONSULT_FILE, Move.SIGN, Move.WITHDRAW_DRAFT));

  Set<Move> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
