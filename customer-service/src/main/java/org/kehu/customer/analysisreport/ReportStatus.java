package org.kehu.customer.analysisreport;

import java.util.EnumSet;
import java.util.Set;

/** How far a report has come, with all moves that are allowed. */
public enum ReportStatus {
  /** 撰写中. */
  DRAFT,
  /** 已上报. */
  SUBMITTED,
  /** 已采纳: its measures are to be carried out. */
  ADOPTED;

  /** What can be done with it in this state. */
  public Set<ReportMove> allowed() {
    return switch (this) {
      case DRAFT -> EnumSet.of(ReportMove.WRITE, ReportMove.SUBMIT);
      case SUBMITTED -> EnumSet.of(ReportMove.ADOPT);
      case ADOPTED -> EnumSet.of(ReportMove.CARRY_OUT);
    };
  }
}
