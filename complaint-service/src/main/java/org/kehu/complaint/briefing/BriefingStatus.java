package org.kehu.complaint.briefing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The states of a briefing, and which moves each allows. */
public enum BriefingStatus {
  /** 已呈报: nobody took note yet. */
  SUBMITTED(BriefingMove.ACKNOWLEDGE, BriefingMove.WITHDRAW),
  /** 部分签收: some took note. */
  NOTED(BriefingMove.ACKNOWLEDGE),
  /** 已签收: everybody took note. */
  ACKNOWLEDGED,
  /** 已撤回. */
  WITHDRAWN;

  private final Set<BriefingMove> moves;

  BriefingStatus(BriefingMove... moves) {
    Set<BriefingMove> allowed = EnumSet.noneOf(BriefingMove.class);
    Collections.addAll(allowed, moves);
    this.moves = Collections.unmodifiableSet(allowed);
  }

  /** The moves that are legal in this state. */
  public Set<BriefingMove> allowed() {
    return moves;
  }

  /** Whether somebody still has to take note. */
  public boolean isOpen() {
    return moves.contains(BriefingMove.ACKNOWLEDGE);
  }
}
