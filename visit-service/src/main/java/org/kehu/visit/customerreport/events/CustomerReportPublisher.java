package org.kehu.visit.customerreport.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customerreport.CustomerReport;
import org.kehu.visit.customerreport.CustomerReportEvent;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportAccessChanged;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportAnnounced;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportDelivered;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportHandedOver;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportOpened;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportWithdrawn;
import org.kehu.visit.customerreport.CustomerReportEvent.CustomerReportWritten;
import org.kehu.visit.customerreport.Delivery;
import org.kehu.visit.task.Task;
import org.springframework.stereotype.Component;

/** Tells of reports to customers, and who has to see to one; what they say stays here. */
@Component
class CustomerReportPublisher implements EventPublisher<CustomerReport, CustomerReportEvent> {

  private final CompanyCalendar calendar;

  CustomerReportPublisher(CompanyCalendar calendar) {
    this.calendar = calendar;
  }

  record Owed(
      String customerReportId,
      String number,
      String customerId,
      String kind,
      LocalDate dueOn,
      @Nullable String ownerId,
      String departmentId,
      int policyVersion) {}

  record Delivered(
      String customerReportId,
      String number,
      String customerId,
      String kind,
      LocalDate dueOn,
      Instant deliveredAt,
      String mode,
      boolean late) {}

  record Notice(
      String recipientKind,
      String recipientId,
      String template,
      String purpose,
      Map<String, String> values,
      String about) {}

  record About(String customerReportId, String number, String customerId) {}

  record AccessChanged(
      String customerReportId, String customerId, String departmentId, String level) {}

  @Override
  public OutgoingEvent publish(CustomerReport report, CustomerReportEvent event) {
    return switch (event) {
      case CustomerReportOpened() -> told(report, "customer-report-opened", owed(report));
      case CustomerReportWritten() -> told(report, "customer-report-written", about(report));
      case CustomerReportAnnounced(String text) ->
          told(report, "notice-requested", notice(report, text));
      case CustomerReportDelivered(Delivery delivery) ->
          told(report, "customer-report-delivered", delivered(report, delivery));
      case CustomerReportHandedOver() -> told(report, "customer-report-handed-over", owed(report));
      case CustomerReportWithdrawn() -> told(report, "customer-report-withdrawn", about(report));
      case CustomerReportAccessChanged() ->
          told(
              report,
              "customer-report-access-changed",
              new AccessChanged(
                  report.id(), report.customerId(), report.departmentId(), report.level().name()));
    };
  }

  @Override
  public List<StateRecord> states(CustomerReport report) {
    if (!report.status().isOpen()) {
      return List.of(StateRecord.tombstone(Topics.TASKS, report.id(), Task.TYPE));
    }
    Task task =
        new Task(
            report.id(),
            "CUSTOMER_REPORT",
            "customer-report/" + report.id(),
            report.number(),
            report.ownerId(),
            null,
            report.departmentId(),
            calendar.endOf(report.dueOn()),
            report.level().name(),
            "/api/v1/visits/customer-reports/" + report.id());
    return List.of(
        new StateRecord(Topics.TASKS, report.id(), Task.TYPE, task, report.customerId()));
  }

  private static OutgoingEvent told(CustomerReport report, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit." + event + ".v1", data, report.customerId());
  }

  /** For a purpose that the customer must have agreed to. */
  private static Notice notice(CustomerReport report, String text) {
    return new Notice(
        "CUSTOMER",
        report.customerId(),
        "announcement",
        "MARKETING",
        Map.of("title", "客户定期报告 " + report.number(), "text", text),
        report.subject());
  }

  private static About about(CustomerReport report) {
    return new About(report.id(), report.number(), report.customerId());
  }

  private static Owed owed(CustomerReport report) {
    return new Owed(
        report.id(),
        report.number(),
        report.customerId(),
        report.kind().name(),
        report.dueOn(),
        report.ownerId(),
        report.departmentId(),
        report.policyVersion());
  }

  private static Delivered delivered(CustomerReport report, Delivery delivery) {
    return new Delivered(
        report.id(),
        report.number(),
        report.customerId(),
        report.kind().name(),
        report.dueOn(),
        delivery.at(),
        delivery.mode().name(),
        delivery.late());
  }
}
