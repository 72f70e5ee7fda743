package org.kehu.visit.customerreport;

/** What happens to a report to a customer. */
public sealed interface CustomerReportEvent {

  /** It is owed. */
  record CustomerReportOpened() implements CustomerReportEvent {}

  /** Its content was written or rewritten. */
  record CustomerReportWritten() implements CustomerReportEvent {}

  /**
   * The customer shall be told by notice that it is there.
   *
   * @param text the company's words
   */
  record CustomerReportAnnounced(String text) implements CustomerReportEvent {}

  /** The customer got it. */
  record CustomerReportDelivered(Delivery delivery) implements CustomerReportEvent {}

  /** Another person, or the department's queue, has to see to it. */
  record CustomerReportHandedOver() implements CustomerReportEvent {}

  /** It is owed no more. */
  record CustomerReportWithdrawn() implements CustomerReportEvent {}

  /** Who may see it changed with the customer. */
  record CustomerReportAccessChanged() implements CustomerReportEvent {}
}
