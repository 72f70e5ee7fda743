package org.kehu.visit.workreport;

/** Where a report stands. */
public enum ReportStatus {
  /** 草稿. */
  DRAFT,
  /** 已提交. */
  SUBMITTED,
  /** 已阅. */
  READ
}
