package org.kehu.customer.analysisreport;

/** What happens to a report of customer analysis. */
public sealed interface ReportEvent {

  /** It was drafted, with its figures. */
  record ReportDrafted() implements ReportEvent {}

  /** Findings or measures were written. */
  record ReportWritten() implements ReportEvent {}

  /** It went to the general manager. */
  record ReportSubmitted(boolean late) implements ReportEvent {}

  /** The general manager adopted it: departments have measures to carry out. */
  record ReportAdopted() implements ReportEvent {}

  /**
   * A department carried a measure out.
   *
   * @param place of the measure, from 1
   */
  record MeasureCarriedOut(int place) implements ReportEvent {}
}
