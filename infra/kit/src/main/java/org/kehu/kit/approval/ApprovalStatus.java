package org.kehu.kit.approval;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The life of an approval with its whole transition table. */
public enum ApprovalStatus {
  /** 审批中: somebody is asked. */
  OPEN,
  /** 已同意: everybody who had to has approved. */
  APPROVED,
  /** 已拒绝: somebody refused. */
  REFUSED,
  /** 已撤回: who asked took it back. */
  WITHDRAWN,
  /** 已过期: nobody decided in time. */
  EXPIRED;

  /** What can be done with an approval. */
  public enum Move {
    APPROVE,
    REFUSE,
    ADD_SIGN,
    DELEGATE,
    WITHDRAW,
    /** Its due time has passed; done by the system. */
    REMIND,
    /** Its last moment has passed; done by the system. */
    EXPIRE,
    /** The feature that asked has carried out the outcome. */
    APPLY
  }

  private static final Set<Move> WHILE_OPEN = EnumSet.complementOf(EnumSet.of(Move.APPLY));

  private static final Map<ApprovalStatus, Set<Move>> ALLOWED =
      Map.of(
          OPEN, WHILE_OPEN,
          APPROVED, EnumSet.of(Move.APPLY),
          REFUSED, EnumSet.of(Move.APPLY),
          WITHDRAWN, EnumSet.of(Move.APPLY),
          EXPIRED, EnumSet.of(Move.APPLY));

  /** Whether the move is possible from here. */
  public boolean allows(Move move) {
    return allowed().contains(move);
  }

  /** The moves of people that are possible from here, in order. */
  public List<Move> moves() {
    return allowed().stream().filter(move -> move.compareTo(Move.REMIND) < 0).sorted().toList();
  }

  private Set<Move> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
