package org.kehu.survey.report;

import java.util.Set;
import org.kehu.survey.response.AreaScore;

/** What happens to a report. */
public sealed interface ReportEvent {

  /** It was drafted. */
  record ReportDrafted() implements ReportEvent {}

  /** It says something else now, or shows newer figures. */
  record ReportRevised() implements ReportEvent {}

  /** The general manager is asked to approve it. */
  record ReportSubmitted(String approvalId) implements ReportEvent {}

  /** It goes back to whoever wrote it. */
  record ReportReturned(String approvalId) implements ReportEvent {}

  /** The general manager, or who speaks for him, approved it. */
  record ReportApproved(String approverId) implements ReportEvent {}

  /** An area misses the target: corrective and preventive action is needed. */
  record AreaBelowTarget(AreaScore area) implements ReportEvent {}

  /** The departments have it. */
  record ReportDistributed(Set<String> departments) implements ReportEvent {}
}
