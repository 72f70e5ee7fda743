package org.kehu.customer.loan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a loan. */
public enum LoanStatus {
  /** 待批: somebody is asked. */
  APPLIED,
  /** 已批准: waits for the archivist to hand it out. */
  GRANTED,
  /** 未批准. */
  REFUSED,
  /** 已撤回. */
  WITHDRAWN,
  /** 待签收: handed out, the borrower has not signed. */
  HANDED_OUT,
  /** 借阅中: the borrower has it and signed for it. */
  RUNNING,
  /** 已归还. */
  RETURNED,
  /** 已遗失: being traced. */
  LOST;

  private static final Map<LoanStatus, Set<LoanMove>> ALLOWED =
      Map.of(
          APPLIED, EnumSet.of(LoanMove.WITHDRAW),
          GRANTED, EnumSet.of(LoanMove.HAND_OUT, LoanMove.WITHDRAW),
          HANDED_OUT, EnumSet.of(LoanMove.CONFIRM, LoanMove.RETURN, LoanMove.REPORT_LOST),
          RUNNING, EnumSet.of(LoanMove.RETURN, LoanMove.REPORT_LOST),
          LOST, EnumSet.of(LoanMove.TRACE, LoanMove.RETURN));

  /** What can be done with it in this state. */
  public Set<LoanMove> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }

  /** Whether the volume is out of its cabinet. */
  public boolean isOut() {
    return this == HANDED_OUT || this == RUNNING;
  }
}
