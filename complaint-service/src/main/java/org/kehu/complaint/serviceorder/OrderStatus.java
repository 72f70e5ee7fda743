package org.kehu.complaint.serviceorder;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a service order, and the whole table of what leads from which to which (P-71). */
public enum OrderStatus {
  /** 待预约. */
  REQUESTED,
  /** 已预约: the customer has not agreed to the time yet. */
  APPOINTED,
  /** 已确认. */
  CONFIRMED,
  /** 爽约: somebody was not there, another time is needed. */
  MISSED,
  /** 已完工. */
  DONE,
  /** 已取消. */
  CANCELLED;

  private Map<OrderMove, OrderStatus> row() {
    return switch (this) {
      case REQUESTED, MISSED -> Map.of(OrderMove.APPOINT, APPOINTED, OrderMove.CANCEL, CANCELLED);
      case APPOINTED ->
          Map.of(
              OrderMove.APPOINT,
              APPOINTED,
              OrderMove.CONFIRM,
              CONFIRMED,
              OrderMove.CANCEL,
              CANCELLED);
      case CONFIRMED ->
          Map.of(
              OrderMove.APPOINT,
              APPOINTED,
              OrderMove.MISS,
              MISSED,
              OrderMove.COMPLETE,
              DONE,
              OrderMove.CANCEL,
              CANCELLED);
      case DONE, CANCELLED -> Map.of();
    };
  }

  /** The moves that are legal in this state. */
  public Set<OrderMove> allowed() {
    Map<OrderMove, OrderStatus> sorted = new EnumMap<>(OrderMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<OrderStatus> after(OrderMove move) {
    return Optional.ofNullable(row().get(move));
  }

  /** Whether the customer still waits for it. */
  public boolean isOpen() {
    return this != DONE && this != CANCELLED;
  }

  /** Whether somebody is expected at a time. */
  public boolean isAppointed() {
    return this == APPOINTED || this == CONFIRMED;
  }
}
