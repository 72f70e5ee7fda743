package org.kehu.complaint.violation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a violation, and the whole table of what leads from which to which. */
public enum ViolationStatus {
  /** 已报告. */
  REPORTED,
  /** 已听取陈述: nobody is sanctioned unheard. */
  HEARD,
  /** 待审批. */
  PROPOSED,
  /** 已处理. */
  SANCTIONED,
  /** 申诉中. */
  APPEALED,
  /** 申诉后维持. */
  UPHELD,
  /** 已撤销. */
  DROPPED;

  private Map<ViolationMove, ViolationStatus> row() {
    return switch (this) {
      case REPORTED -> Map.of(ViolationMove.HEAR, HEARD, ViolationMove.DROP, DROPPED);
      case HEARD ->
          Map.of(
              ViolationMove.HEAR,
              HEARD,
              ViolationMove.PROPOSE,
              PROPOSED,
              ViolationMove.DROP,
              DROPPED);
      case PROPOSED ->
          Map.of(
              ViolationMove.APPROVE,
              SANCTIONED,
              ViolationMove.REFUSE,
              HEARD,
              ViolationMove.DROP,
              DROPPED);
      case SANCTIONED -> Map.of(ViolationMove.APPEAL, APPEALED);
      case APPEALED -> Map.of(ViolationMove.UPHOLD, UPHELD, ViolationMove.DROP, DROPPED);
      case UPHELD, DROPPED -> Map.of();
    };
  }

  /** The moves that are legal in this state. */
  public Set<ViolationMove> allowed() {
    Map<ViolationMove, ViolationStatus> sorted = new EnumMap<>(ViolationMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<ViolationStatus> after(ViolationMove move) {
    return Optional.ofNullable(row().get(move));
  }
}
