package org.kehu.customer.agreement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of an agreement. What can be done with a draft that is at hand is in {@link DraftStage};
 * the rest is here.
 */
public enum AgreementStatus {
  /** 起草: no version is signed yet. */
  DRAFT,
  /** 已签订: signed by both, not filed yet. */
  SIGNED,
  /** 执行中: filed, being carried out. */
  EXECUTING,
  /** 已终止: ended before its time. */
  TERMINATED,
  /** 已到期: its time is over; a renewal at hand may still be signed. */
  EXPIRED,
  /** 已撤销: given up before it was signed. */
  WITHDRAWN;

  private static final Map<AgreementStatus, Set<Move>> ALLOWED =
      Map.of(
          SIGNED, EnumSet.of(Move.FILE, Move.EXECUTE, Move.CHANGE, Move.TERMINATE),
          EXECUTING, EnumSet.of(Move.FILE, Move.EXECUTE, Move.CHANGE, Move.TERMINATE),
          TERMINATED, EnumSet.of(Move.FILE),
          EXPIRED, EnumSet.of(Move.FILE));

  Set<Move> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }

  /** Whether both are bound by it now. */
  public boolean isInForce() {
    return this == SIGNED || this == EXECUTING;
  }
}
