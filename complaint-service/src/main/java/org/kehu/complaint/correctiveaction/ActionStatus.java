package org.kehu.complaint.correctiveaction;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of an action, and the whole table of what leads from which to which (field M22). */
public enum ActionStatus {
  /** 待实施: owned and dated, not done yet. */
  PLANNED,
  /** 待验证: done; whether it helps shows later. */
  DONE,
  /** 有效: the fault has not come back. */
  EFFECTIVE,
  /** 已取消. */
  CANCELLED;

  /** The moves that are legal now, with the state that each leads to. */
  private Map<ActionMove, ActionStatus> row() {
    return switch (this) {
      case PLANNED ->
          Map.of(
              ActionMove.REPLAN, PLANNED, ActionMove.COMPLETE, DONE, ActionMove.CANCEL, CANCELLED);
      case DONE ->
          Map.of(
              ActionMove.REPLAN, DONE, ActionMove.CONFIRM, EFFECTIVE, ActionMove.REJECT, PLANNED);
      case EFFECTIVE, CANCELLED -> Map.of();
    };
  }

  /** The moves that are legal in this state. */
  public Set<ActionMove> allowed() {
    Map<ActionMove, ActionStatus> sorted = new EnumMap<>(ActionMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<ActionStatus> after(ActionMove move) {
    return Optional.ofNullable(row().get(move));
  }

  /** Whether somebody still has work with it. */
  public boolean isOpen() {
    return this == PLANNED || this == DONE;
  }
}
