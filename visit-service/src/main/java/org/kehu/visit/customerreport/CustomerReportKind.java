package org.kehu.visit.customerreport;

/** What is reported to a customer (catalogue V-41). */
public enum CustomerReportKind {
  /** 服务和理赔报告. */
  SERVICE,
  /** 理财产品收益报告. */
  YIELD
}
