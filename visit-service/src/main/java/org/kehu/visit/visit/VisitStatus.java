package org.kehu.visit.visit;

import java.util.List;
import java.util.Map;
import org.kehu.kit.store.Moves;

/** Where a visit stands, and the whole table of what may follow (catalogue V-02 … V-07). */
public enum VisitStatus {
  /** 已计划. */
  PLANNED,
  /** 已与客户确认. */
  CONFIRMED,
  /** 已准备. */
  PREPARED,
  /** 已实施，待总结. */
  CONDUCTED,
  /** 已总结. */
  COMPLETED,
  /** 已汇报. */
  REPORTED,
  /** 已取消. */
  CANCELLED,
  /** 未成行. */
  MISSED;

  private static final Moves<VisitStatus, VisitMove> MOVES =
      Moves.of(
          VisitProblem.VISIT_MOVE_REFUSED,
          Map.of(
              PLANNED,
              Map.of(
                  VisitMove.CONFIRM, CONFIRMED,
                  VisitMove.EDIT, PLANNED,
                  VisitMove.RESCHEDULE, PLANNED,
                  VisitMove.CANCEL, CANCELLED,
                  VisitMove.MISS, MISSED),
              CONFIRMED,
              Map.of(
                  VisitMove.PREPARE, PREPARED,
                  VisitMove.EDIT, CONFIRMED,
                  VisitMove.RESCHEDULE, PLANNED,
                  VisitMove.CANCEL, CANCELLED,
                  VisitMove.MISS, MISSED),
              PREPARED,
              Map.of(
                  VisitMove.CONDUCT, CONDUCTED,
                  VisitMove.PREPARE, PREPARED,
                  VisitMove.EDIT, CONFIRMED,
                  VisitMove.RESCHEDULE, PLANNED,
                  VisitMove.CANCEL, CANCELLED,
                  VisitMove.MISS, MISSED),
              CONDUCTED,
              Map.of(VisitMove.COMPLETE, COMPLETED),
              COMPLETED,
              Map.of(VisitMove.REPORT, REPORTED),
              MISSED,
              Map.of(VisitMove.RESCHEDULE, PLANNED)));

  /** The moves that are allowed here, in the order of a visit's life. */
  public List<VisitMove> moves() {
    return MOVES.from(this);
  }

  /** The status after a move; refused with the allowed ones if it is not among them. */
  public VisitStatus after(VisitMove move) {
    return MOVES.after(this, move);
  }

  /** Whether there is still work to do before it is summed up. */
  public boolean isOpen() {
    return switch (this) {
      case PLANNED, CONFIRMED, PREPARED, CONDUCTED -> true;
      case COMPLETED, REPORTED, CANCELLED, MISSED -> false;
    };
  }
}
