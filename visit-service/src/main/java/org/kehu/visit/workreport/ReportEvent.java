package org.kehu.visit.workreport;

/** What happens to a report. */
public sealed interface ReportEvent {

  /** It was drafted. */
  record ReportDrafted() implements ReportEvent {}

  /** The person wrote something. */
  record ReportEdited() implements ReportEvent {}

  /** It was submitted. */
  record ReportSubmitted() implements ReportEvent {}

  /** The leader has read it. */
  record ReportRead() implements ReportEvent {}
}
