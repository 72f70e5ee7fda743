package org.kehu.survey.report;

/** What may be done to a report. */
public enum ReportMove {
  REVISE,
  /** Take the figures anew. */
  REFRESH,
  SUBMIT,
  APPROVE,
  RETURN,
  DISTRIBUTE
}
