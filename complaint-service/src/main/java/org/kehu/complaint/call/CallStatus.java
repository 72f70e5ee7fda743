package org.kehu.complaint.call;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of a call, and the whole table of what leads from which to which (P-61, P-62). */
public enum CallStatus {
  /** 待答复: on the line, or put through. */
  OPEN,
  /** 待回电: something is being checked, and the caller waits for our call. */
  AWAITING_CALLBACK,
  /** 已答复. */
  ANSWERED;

  private Map<CallMove, CallStatus> row() {
    return switch (this) {
      case OPEN ->
          Map.of(
              CallMove.ANSWER,
              ANSWERED,
              CallMove.PROMISE_CALLBACK,
              AWAITING_CALLBACK,
              CallMove.TRANSFER,
              OPEN,
              CallMove.LINK,
              OPEN);
      case AWAITING_CALLBACK ->
          Map.of(
              CallMove.CALL_BACK,
              ANSWERED,
              CallMove.PROMISE_CALLBACK,
              AWAITING_CALLBACK,
              CallMove.TRANSFER,
              AWAITING_CALLBACK,
              CallMove.LINK,
              AWAITING_CALLBACK);
      case ANSWERED -> Map.of(CallMove.LINK, ANSWERED);
    };
  }

  /** The moves that are legal in this state. */
  public Set<CallMove> allowed() {
    Map<CallMove, CallStatus> sorted = new EnumMap<>(CallMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<CallStatus> after(CallMove move) {
    return Optional.ofNullable(row().get(move));
  }
}
