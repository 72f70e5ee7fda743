package org.kehu.kit.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a process stands, with all moves that people may make. */
public enum ProcessState {
  /** 等待: taken in, no runner has begun yet. */
  WAITING,
  /** 执行中. */
  RUNNING,
  /** 取消中: ends as soon as the piece in hand is done. */
  CANCELLING,
  /** 撤销中: its steps are undone, last first. */
  UNDOING,
  /** 受阻: tried often enough; somebody has to look at it. */
  STUCK,
  /** 已完成. */
  COMPLETED,
  /** 失败: by its own verdict it cannot be done. */
  FAILED,
  /** 已取消: what was done until then stays. */
  CANCELLED,
  /** 已撤销. */
  UNDONE;

  /** What people can do with a process. */
  public enum Move {
    /** Stop it between two pieces. */
    CANCEL,
    /** Go on where it got stuck. */
    RESUME,
    /** Take back what it did. */
    UNDO
  }

  /** Whether runners work on it. */
  public boolean isActive() {
    return switch (this) {
      case WAITING, RUNNING, CANCELLING, UNDOING -> true;
      case STUCK, COMPLETED, FAILED, CANCELLED, UNDONE -> false;
    };
  }

  /**
   * The moves possible from here, in order, were undoing possible at all.
   *
   * @param stuckIn the state in which a stuck one was working; null for all others
   */
  List<Move> moves(@Nullable ProcessState stuckIn) {
    Set<Move> moves =
        switch (this) {
          case WAITING, RUNNING -> EnumSet.of(Move.CANCEL);
          case COMPLETED, FAILED, CANCELLED -> EnumSet.of(Move.UNDO);
          case CANCELLING, UNDOING, UNDONE -> EnumSet.noneOf(Move.class);
          case STUCK ->
              stuckIn == UNDOING
                  ? EnumSet.of(Move.RESUME)
                  : stuckIn == CANCELLING
                      ? EnumSet.of(Move.RESUME, Move.UNDO)
                      : EnumSet.allOf(Move.class);
        };
    return moves.stream().sorted().toList();
  }
}
