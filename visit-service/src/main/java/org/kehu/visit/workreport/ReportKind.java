package org.kehu.visit.workreport;

/** How often a report is made (catalogue, K-12). */
public enum ReportKind {
  /** 日报. */
  DAILY,
  /** 周报. */
  WEEKLY,
  /** 月度反馈报告. */
  MONTHLY
}
