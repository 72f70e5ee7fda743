package org.kehu.customer.majormatter;

import java.util.EnumSet;
import java.util.Set;

/** How far a major matter has come, with all moves that are allowed; none is its author's alone. */
public enum MajorMatterStatus {
  /** 业务保密: kept in the department whose business it is. */
  KEPT_SECRET,
  /** 已报告: waits for the information department. */
  REPORTED,
  /** 信息部已接收. */
  TAKEN_IN,
  /** 已作废. */
  VOID;

  /** What can be done with it in this state. */
  public Set<MajorMatterMove> allowed() {
    return switch (this) {
      case KEPT_SECRET -> EnumSet.of(MajorMatterMove.SUPPLEMENT, MajorMatterMove.RELEASE);
      case REPORTED ->
          EnumSet.of(MajorMatterMove.SUPPLEMENT, MajorMatterMove.TAKE_IN, MajorMatterMove.VOID);
      case TAKEN_IN -> EnumSet.of(MajorMatterMove.SUPPLEMENT, MajorMatterMove.VOID);
      case VOID -> EnumSet.noneOf(MajorMatterMove.class);
    };
  }
}
