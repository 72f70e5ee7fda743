package org.kehu.visit.revisit;

import java.util.List;
import java.util.Map;
import org.kehu.kit.store.Moves;

/** Where a revisit stands, and the whole table of what may follow. */
public enum RevisitStatus {
  /** Planned and not made yet (待回访). */
  PLANNED,
  /** Made, with its answers (已回访). */
  COMPLETED,
  /** No longer owed: the grade has no cadence, or the customer is gone (已撤销). */
  WITHDRAWN;

  private static final Moves<RevisitStatus, RevisitMove> MOVES =
      Moves.of(
          RevisitProblem.REVISIT_MOVE_REFUSED,
          Map.of(
              PLANNED,
              Map.of(
                  RevisitMove.REPLAN, PLANNED,
                  RevisitMove.AGREE, PLANNED,
                  RevisitMove.COMPLETE, COMPLETED,
                  RevisitMove.WITHDRAW, WITHDRAWN)));

  /** The moves that are allowed here. */
  public List<RevisitMove> moves() {
    return MOVES.from(this);
  }

  /** The status after a move; refused with the allowed ones if it is not among them. */
  public RevisitStatus after(RevisitMove move) {
    return MOVES.after(this, move);
  }
}
