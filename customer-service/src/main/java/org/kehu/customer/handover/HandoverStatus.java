package org.kehu.customer.handover;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a handover. */
public enum HandoverStatus {
  /** 准备中: previewed and sorted; a department has yet to confirm. */
  PREPARED,
  /** 已确认: the business and the information department have confirmed. */
  CONFIRMED,
  /** 交接中: customers change hands; there is no way back. */
  RUNNING,
  /** 已完成. */
  COMPLETED,
  /** 已取消: before it began. */
  CANCELLED;

  private static final Map<HandoverStatus, Set<HandoverMove>> ALLOWED =
      Map.of(
          PREPARED, EnumSet.of(HandoverMove.CHOOSE, HandoverMove.CONFIRM, HandoverMove.CANCEL),
          CONFIRMED, EnumSet.of(HandoverMove.CHOOSE, HandoverMove.BEGIN, HandoverMove.CANCEL));

  /** What can be done with it in this state. */
  public Set<HandoverMove> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
