package org.kehu.visit.businessreport;

/** Life of a business report. */
public enum BusinessReportStatus {
  /** 编制中. */
  DRAFT,
  /** 已上报. */
  SUBMITTED,
  /** 上级已阅. */
  NOTED
}
