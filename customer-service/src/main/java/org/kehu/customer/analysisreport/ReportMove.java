package org.kehu.customer.analysisreport;

/** What can be done with a report. */
public enum ReportMove {
  /** Findings and measures are written. */
  WRITE,
  /** It goes to the general manager. */
  SUBMIT,
  /** The general manager adopts it. */
  ADOPT,
  /** A department tells that a measure is carried out. */
  CARRY_OUT
}
