package org.kehu.customer.keyaccount;

/** What happens to a contact report. */
public sealed interface ReportEvent {

  /** One of ours reported a contact. */
  record ContactReported() implements ReportEvent {}
}
