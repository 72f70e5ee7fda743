package org.kehu.visit.businessreport.events;

import java.util.List;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.businessreport.BusinessReport;
import org.kehu.visit.businessreport.BusinessReportEvent;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportDrafted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportNoted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportSubmitted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportWritten;
import org.kehu.visit.businessreport.BusinessReportStatus;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells others of business reports, and whose turn it is; the words stay here. */
@Component
class BusinessReportPublisher implements EventPublisher<BusinessReport, BusinessReportEvent> {

  record About(
      String businessReportId, String number, String kind, String departmentId, String month) {}

  record Submitted(
      String businessReportId,
      String number,
      String kind,
      String departmentId,
      String month,
      boolean late) {}

  @Override
  public OutgoingEvent publish(BusinessReport report, BusinessReportEvent event) {
    return switch (event) {
      case BusinessReportDrafted() -> told("business-report-drafted", about(report));
      case BusinessReportWritten() -> told("business-report-written", about(report));
      case BusinessReportSubmitted(boolean late) ->
          told(
              "business-report-submitted",
              new Submitted(
                  report.id(),
                  report.number(),
                  report.kind().name(),
                  report.departmentId(),
                  report.month().toString(),
                  late));
      case BusinessReportNoted() -> told("business-report-noted", about(report));
    };
  }

  /** First the department's leader has to write it, then the general manager to read it. */
  @Override
  public List<StateRecord> states(BusinessReport report) {
    if (report.status() == BusinessReportStatus.NOTED) {
      return List.of(StateRecord.tombstone(Topics.TASKS, report.id(), Task.TYPE));
    }
    boolean written = report.status() == BusinessReportStatus.SUBMITTED;
    Task task =
        new Task(
            report.id(),
            "BUSINESS_REPORT",
            "business-report/" + report.id(),
            report.number(),
            null,
            written ? "general-manager" : "manager",
            report.departmentId(),
            report.dueAt(),
            report.level().name(),
            "/api/v1/work-reports/business-reports/" + report.id());
    return List.of(new StateRecord(Topics.TASKS, report.id(), Task.TYPE, task, null));
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }

  private static About about(BusinessReport report) {
    return new About(
        report.id(),
        report.number(),
        report.kind().name(),
        report.departmentId(),
        report.month().toString());
  }
}
