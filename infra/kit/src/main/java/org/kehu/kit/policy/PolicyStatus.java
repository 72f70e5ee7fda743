package org.kehu.kit.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of a version with its whole transition table. */
public enum PolicyStatus {
  /** 草案: being written. */
  DRAFT,
  /** 送审: waits for the general manager. */
  SUBMITTED,
  /** 退回: refused with a reason; may be revised. */
  REJECTED,
  /** 批准颁行: approved and promulgated with its day of force. */
  APPROVED,
  /** 撤回: given up before it took force. */
  WITHDRAWN;

  /** What can be done to a version. */
  public enum Move {
    REVISE,
    SUBMIT,
    APPROVE,
    REJECT,
    WITHDRAW
  }

  private static final Map<PolicyStatus, Set<Move>> ALLOWED =
      Map.of(
          DRAFT, EnumSet.of(Move.REVISE, Move.SUBMIT, Move.WITHDRAW),
          SUBMITTED, EnumSet.of(Move.APPROVE, Move.REJECT, Move.WITHDRAW),
          REJECTED, EnumSet.of(Move.REVISE, Move.WITHDRAW),
          APPROVED, EnumSet.of(Move.WITHDRAW),
          WITHDRAWN, EnumSet.noneOf(Move.class));

  /** Whether the move is possible from here. */
  public boolean allows(Move move) {
    return allowed().contains(move);
  }

  /** The moves possible from here, in order. */
  public List<Move> moves() {
    return allowed().stream().sorted().toList();
  }

  private Set<Move> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
