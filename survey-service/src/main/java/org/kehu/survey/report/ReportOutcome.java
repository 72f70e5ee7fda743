package org.kehu.survey.report;

import java.time.Clock;
import java.util.List;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalStatus;
import org.kehu.kit.approval.OutcomeReceiver;
import org.springframework.stereotype.Component;

/**
 * What the outcome of its approval makes of a report. It changes a report only as long as that
 * waits for this very approval, so a repeat changes nothing.
 */
@Component
class ReportOutcome implements OutcomeReceiver {

  private final SatisfactionReports reports;
  private final Clock clock;

  ReportOutcome(SatisfactionReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public String subjectKind() {
    return ReportReview.SUBJECT;
  }

  @Override
  public void apply(Approval ended) {
    reports.decided(
        ended.request().subject().id(),
        report -> report.waitsFor(ended.id()) ? outcome(report, ended) : List.of());
  }

  private List<ReportEvent> outcome(SatisfactionReport report, Approval ended) {
    return ended.status() == ApprovalStatus.APPROVED
        ? report.approve(ended.ending().orElseThrow().by(), clock.instant())
        : report.returnToDraft();
  }
}
