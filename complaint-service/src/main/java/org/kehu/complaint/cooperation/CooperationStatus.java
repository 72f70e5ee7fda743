package org.kehu.complaint.cooperation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a cooperation, and the table of what leads from which to which (P-57); the last
 * opinion leads elsewhere, see {@link #after(boolean)}.
 */
public enum CooperationStatus {
  /** 征求意见. */
  ASKED,
  /** 意见一致. */
  AGREED,
  /** 意见分歧: the opinions lie with the office. */
  DISPUTED,
  /** 已裁决. */
  RULED,
  /** 已取消. */
  CANCELLED;

  private Map<CooperationMove, CooperationStatus> row() {
    return switch (this) {
      case ASKED ->
          Map.of(
              CooperationMove.OPINE,
              ASKED,
              CooperationMove.SUBMIT_SLIP,
              ASKED,
              CooperationMove.CANCEL,
              CANCELLED);
      case DISPUTED -> Map.of(CooperationMove.RULE, RULED, CooperationMove.SUBMIT_SLIP, DISPUTED);
      case AGREED -> Map.of(CooperationMove.SUBMIT_SLIP, AGREED);
      case RULED -> Map.of(CooperationMove.SUBMIT_SLIP, RULED);
      case CANCELLED -> Map.of();
    };
  }

  /** The state once every department was heard. */
  static CooperationStatus after(boolean agreed) {
    return agreed ? AGREED : DISPUTED;
  }

  /** The moves that are legal in this state. */
  public Set<CooperationMove> allowed() {
    Map<CooperationMove, CooperationStatus> sorted = new EnumMap<>(CooperationMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<CooperationStatus> after(CooperationMove move) {
    return Optional.ofNullable(row().get(move));
  }

  /** Whether somebody still has to be heard or to decide. */
  public boolean isOpen() {
    return this == ASKED || this == DISPUTED;
  }
}
