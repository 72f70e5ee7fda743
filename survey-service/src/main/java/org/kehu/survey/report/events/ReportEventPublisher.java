package org.kehu.survey.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.report.ReportEvent;
import org.kehu.survey.report.ReportEvent.AreaBelowTarget;
import org.kehu.survey.report.ReportEvent.ReportApproved;
import org.kehu.survey.report.ReportEvent.ReportDistributed;
import org.kehu.survey.report.ReportEvent.ReportDrafted;
import org.kehu.survey.report.ReportEvent.ReportReturned;
import org.kehu.survey.report.ReportEvent.ReportRevised;
import org.kehu.survey.report.ReportEvent.ReportSubmitted;
import org.kehu.survey.report.SatisfactionReport;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Score;
import org.springframework.stereotype.Component;

/** Tells what happened to reports: numbers and codes, not what they say. */
@Component
class ReportEventPublisher implements EventPublisher<SatisfactionReport, ReportEvent> {

  /** Body of what happens to a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(String reportId, String number, String surveyId, @Nullable String approvalId) {}

  /** Body of an approval. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Approved(
      String reportId,
      String number,
      String surveyId,
      String approverId,
      long n,
      @Nullable BigDecimal score,
      BigDecimal target,
      List<String> areasBelowTarget) {}

  /** Body of an area that needs corrective and preventive action. */
  record BelowTarget(
      String reportId,
      String number,
      String surveyId,
      String area,
      BigDecimal score,
      BigDecimal target,
      int n,
      String formula,
      int formulaVersion) {}

  /** Body of a distribution. */
  record Distributed(String reportId, String number, String surveyId, Set<String> departments) {}

  @Override
  public OutgoingEvent publish(SatisfactionReport report, ReportEvent event) {
    return switch (event) {
      case ReportDrafted _ -> told("report-drafted", about(report, null));
      case ReportRevised _ -> told("report-revised", about(report, null));
      case ReportSubmitted submitted ->
          told("report-submitted", about(report, submitted.approvalId()));
      case ReportReturned returned -> told("report-returned", about(report, returned.approvalId()));
      case ReportApproved approved -> told("report-approved", approved(report, approved));
      case AreaBelowTarget below -> told("area-below-target", below(report, below.area()));
      case ReportDistributed distributed ->
          told(
              "report-distributed",
              new Distributed(
                  report.id(), report.number(), report.surveyId(), distributed.departments()));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return Topics.event(what, body, null);
  }

  private static About about(SatisfactionReport report, @Nullable String approvalId) {
    return new About(report.id(), report.number(), report.surveyId(), approvalId);
  }

  private static Approved approved(SatisfactionReport report, ReportApproved event) {
    Score overall = report.figures().overall();
    return new Approved(
        report.id(),
        report.number(),
        report.surveyId(),
        event.approverId(),
        report.figures().n(),
        overall == null ? null : overall.value(),
        report.figures().target().overall(),
        report.figures().areasBelowTarget().stream().map(AreaScore::area).toList());
  }

  private static BelowTarget below(SatisfactionReport report, AreaScore area) {
    return new BelowTarget(
        report.id(),
        report.number(),
        report.surveyId(),
        area.area(),
        area.score().value(),
        report.figures().target().area(),
        area.score().n(),
        area.score().formula(),
        area.score().formulaVersion());
  }
}
