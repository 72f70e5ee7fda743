package org.kehu.visit.customerreport;

/** Life of a report to a customer. */
public enum CustomerReportStatus {
  /** 待编写. */
  OPEN,
  /** 已编写，待提供给客户. */
  WRITTEN,
  /** 已提供给客户. */
  DELIVERED,
  /** 已撤销; the customer is not reported to any more. */
  WITHDRAWN;

  /** Whether there is still work to do. */
  public boolean isOpen() {
    return this == OPEN || this == WRITTEN;
  }
}
