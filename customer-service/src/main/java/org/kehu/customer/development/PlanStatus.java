package org.kehu.customer.development;

import java.util.EnumSet;
import java.util.Set;

/** How far a development plan has come, with all moves that are allowed. */
public enum PlanStatus {
  /** 草拟. */
  DRAFT,
  /** 已批准. */
  AGREED,
  /** 执行中. */
  RUNNING,
  /** 已结束. */
  CLOSED;

  /** What can be done with it in this state. */
  public Set<PlanMove> allowed() {
    return switch (this) {
      case DRAFT -> EnumSet.of(PlanMove.ADJUST, PlanMove.ADD_TASK, PlanMove.AGREE);
      case AGREED -> EnumSet.of(PlanMove.START);
      case RUNNING ->
          EnumSet.of(
              PlanMove.ADJUST,
              PlanMove.ADD_TASK,
              PlanMove.SETTLE_TASK,
              PlanMove.EVALUATE,
              PlanMove.MEET,
              PlanMove.CLOSE);
      case CLOSED -> EnumSet.noneOf(PlanMove.class);
    };
  }
}
