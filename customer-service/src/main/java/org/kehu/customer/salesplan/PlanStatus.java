package org.kehu.customer.salesplan;

import java.util.EnumSet;
import java.util.Set;

/** How far a sales plan has come, with all moves that are allowed. */
public enum PlanStatus {
  /** 草拟. */
  DRAFT,
  /** 报批. */
  SUBMITTED,
  /** 已批准, its year is ahead. */
  APPROVED,
  /** 执行中. */
  IN_FORCE,
  /** Another version is written; the one before holds. */
  ADAPTING,
  /** Another version waits for approval; the one before holds. */
  ADAPTATION_SUBMITTED,
  /** 已结束. */
  CLOSED,
  /** 已撤回, before any version was approved. */
  WITHDRAWN;

  /** What can be done with it in this state. */
  public Set<PlanMove> allowed() {
    return switch (this) {
      case DRAFT -> EnumSet.of(PlanMove.REVISE, PlanMove.SUBMIT, PlanMove.WITHDRAW);
      case APPROVED -> EnumSet.of(PlanMove.ADAPT);
      case IN_FORCE -> EnumSet.of(PlanMove.ADAPT, PlanMove.REVIEW, PlanMove.CLOSE);
      case ADAPTING ->
          EnumSet.of(PlanMove.REVISE, PlanMove.SUBMIT, PlanMove.WITHDRAW, PlanMove.REVIEW);
      case ADAPTATION_SUBMITTED -> EnumSet.of(PlanMove.REVIEW);
      case SUBMITTED, CLOSED, WITHDRAWN -> EnumSet.noneOf(PlanMove.class);
    };
  }

  /** Whether an approved version holds. */
  public boolean isApproved() {
    return this == APPROVED || this == IN_FORCE || isAdapted();
  }

  /** Whether a further version is being made. */
  boolean isAdapted() {
    return this == ADAPTING || this == ADAPTATION_SUBMITTED;
  }
}
