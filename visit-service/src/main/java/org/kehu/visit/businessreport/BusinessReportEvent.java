package org.kehu.visit.businessreport;

/** What happens to a business report. */
public sealed interface BusinessReportEvent {

  /** It was drafted. */
  record BusinessReportDrafted() implements BusinessReportEvent {}

  /** It was written. */
  record BusinessReportWritten() implements BusinessReportEvent {}

  /** It went to the superior. */
  record BusinessReportSubmitted(boolean late) implements BusinessReportEvent {}

  /** The superior has read it. */
  record BusinessReportNoted() implements BusinessReportEvent {}
}
