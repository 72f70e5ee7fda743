package org.kehu.customer.project;

import java.util.EnumSet;
import java.util.Set;

/** How far a service project has come (服务流程, C-113), with all moves that are allowed. */
public enum ProjectStatus {
  /** 项目咨询. */
  CONSULTING,
  /** 需求沟通. */
  DISCUSSING,
  /** 方案制定. */
  PLANNING,
  /** 手续办理. */
  FORMALITIES,
  /** 运营支持. */
  OPERATING,
  /** 已结束. */
  CLOSED,
  /** 已放弃. */
  ABANDONED;

  private static final Set<ProjectMove> PLAN =
      EnumSet.of(ProjectMove.PROPOSE_PLAN, ProjectMove.ANSWER_PLAN);
  private static final Set<ProjectMove> ALWAYS =
      EnumSet.of(
          ProjectMove.OFFER,
          ProjectMove.LINK_COMPLAINT,
          ProjectMove.GIVE_WORK,
          ProjectMove.SETTLE_WORK,
          ProjectMove.BOOK_COST,
          ProjectMove.ABANDON);

  /** What can be done with it in this state. */
  public Set<ProjectMove> allowed() {
    Set<ProjectMove> moves = EnumSet.noneOf(ProjectMove.class);
    if (isOver()) {
      return moves;
    }
    moves.addAll(ALWAYS);
    moves.addAll(
        switch (this) {
          case CONSULTING -> EnumSet.of(ProjectMove.DISCUSS);
          case DISCUSSING -> EnumSet.of(ProjectMove.DISCUSS, ProjectMove.PROPOSE_PLAN);
          case PLANNING -> PLAN;
          case FORMALITIES -> EnumSet.of(ProjectMove.DO_FORMALITIES, ProjectMove.OPERATE);
          default -> EnumSet.of(ProjectMove.DO_FORMALITIES, ProjectMove.REVISIT, ProjectMove.CLOSE);
        });
    if (isUnderWay()) {
      moves.addAll(PLAN);
    }
    return moves;
  }

  /** Whether the customer has confirmed a plan and work goes on. */
  public boolean isUnderWay() {
    return this == FORMALITIES || this == OPERATING;
  }

  /** Whether nothing can be done any more. */
  public boolean isOver() {
    return this == CLOSED || this == ABANDONED;
  }
}
