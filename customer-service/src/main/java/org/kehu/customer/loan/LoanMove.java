package org.kehu.customer.loan;

/** What can be done with a loan. */
public enum LoanMove {
  WITHDRAW,
  HAND_OUT,
  CONFIRM,
  RETURN,
  REPORT_LOST,
  TRACE
}
