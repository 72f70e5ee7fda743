package org.kehu.visit.customerreport;

/** What a report may have to tell (catalogue V-41). */
public enum ReportSection {
  /** 服务情况. */
  SERVICES,
  /** 理赔情况. */
  CLAIMS,
  /** 重大案件跟进. */
  MAJOR_CASES,
  /** 产品收益. */
  YIELDS,
  /** 新业务、新服务. */
  NEW_SERVICES,
  /** 市场信息. */
  MARKET_NEWS
}
