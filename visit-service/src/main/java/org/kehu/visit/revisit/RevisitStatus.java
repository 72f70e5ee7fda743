package org.kehu.visit.revisit;

import java.util.Map;
import java.util.Set;

/** Where a revisit stands, and the whole table of what may follow. */
public enum RevisitStatus {
  /** Planned and not made yet (待回访). */
  PLANNED(
      Map.of(
          RevisitMove.REPLAN, "PLANNED",
          RevisitMove.AGREE, "PLANNED",
          RevisitMove.COMPLETE, "COMPLETED",
          RevisitMove.WITHDRAW, "WITHDRAWN")),
  /** Made, with its answers (已回访). */
  COMPLETED(Map.of()),
  /** No longer owed: the grade has no cadence, or the customer is gone (已撤销). */
  WITHDRAWN(Map.of());

  private final Map<RevisitMove, String> moves;

  RevisitStatus(Map<RevisitMove, String> moves) {
    this.moves = moves;
  }

  /** The moves that are allowed here. */
  public Set<RevisitMove> moves() {
    return moves.keySet();
  }

  /** The status after a move; refused with the allowed ones if it is not among them. */
  public RevisitStatus after(RevisitMove move) {
    String next = moves.get(move);
    if (next == null) {
      throw RevisitProblem.REVISIT_MOVE_REFUSED
          .problem()
          .with("state", name())
          .with("move", move.name())
          .with("allowedMoves", moves().stream().map(Enum::name).sorted().toList());
    }
    return valueOf(next);
  }
}
