package org.kehu.visit.businessreport;

/** What is reported (catalogue ). */
public enum BusinessReportKind {
  /** 业务状况及费用使用情况. */
  BUSINESS,
  /** 客户拜访分析报告. */
  VISIT_ANALYSIS,
  /** 销售分析报告. */
  SALES_ANALYSIS
}
