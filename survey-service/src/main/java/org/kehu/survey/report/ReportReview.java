package org.kehu.survey.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.AskApproval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Route;
import org.kehu.kit.approval.Route.Stage;
import org.kehu.kit.approval.Snapshot;
import org.kehu.kit.approval.Subject;
import org.kehu.kit.identity.Power;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.kehu.survey.response.Score;
import org.springframework.stereotype.Component;

/**
 * Asks the general manager to approve submitted reports (catalogue S-09): at once, and soon after
 * for those that a kill in between has left.
 */
@Component
class ReportReview implements DueWork {

  static final String SUBJECT = "satisfaction-report";

  /** What a letter of delegation must lend. */
  private static final Power APPROVE = Power.anyTime("survey.report");

  private static final int AT_ONCE = 50;

  private final SatisfactionReports reports;
  private final ApprovalDesk approvals;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  ReportReview(SatisfactionReports reports, ApprovalDesk approvals) {
    this.reports = reports;
    this.approvals = approvals;
  }

  @Override
  public String name() {
    return "report-submissions";
  }

  @Override
  public int run(Instant now) {
    List<SatisfactionReport> left =
        reports.submitted(AT_ONCE).stream()
            .filter(report -> !asked.contains(approvalOf(report)))
            .toList();
    return new Sweep().each(left, this::ask).done();
  }

  /** Asks; asking again asks once. */
  void ask(SatisfactionReport report) {
    approvals.ask(
        AskApproval.of(
                approvalOf(report),
                new Subject(SUBJECT, report.id(), "/api/v1/satisfaction-reports/" + report.id()),
                APPROVE,
                snapshot(report),
                Route.of(Stage.any(Participant.role(Role.GENERAL_MANAGER))),
                Objects.requireNonNull(report.submittedBy()),
                report.departmentId())
            .writtenBy(report.authors()));
    asked.add(approvalOf(report));
  }

  private static String approvalOf(SatisfactionReport report) {
    return Objects.requireNonNull(report.approvalId());
  }

  private static Snapshot snapshot(SatisfactionReport report) {
    ReportContent content = report.content();
    Figures figures = report.figures();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("number", report.number());
    shown.put("title", content.title());
    shown.put("summary", content.summary());
    shown.put("findings", content.findings());
    shown.put("measures", content.measures());
    shown.put("departments", String.join(", ", content.departments()));
    shown.put("responses", figures.n() + " / " + figures.invitations());
    Score overall = figures.overall();
    if (overall != null) {
      shown.put("score", overall.value().toPlainString());
      shown.put("formula", overall.formula() + " v" + overall.formulaVersion());
    }
    shown.put("target", figures.target().overall().toPlainString());
    figures.areasBelowTarget().stream()
        .limit(10)
        .forEach(area ->
            shown.merge(
                "belowTarget",
                area.area() + " " + area.score().value().toPlainString(),
                (some, more) -> some + ", " + more));
    return new Snapshot(shown);
  }
}
