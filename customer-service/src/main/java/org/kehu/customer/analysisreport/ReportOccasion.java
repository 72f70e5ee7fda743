package org.kehu.customer.analysisreport;

/** Why a report is made. */
public enum ReportOccasion {
  /** 定期: some months are over. */
  REGULAR,
  /** 按公司要求: somebody asked for it. */
  REQUESTED
}
