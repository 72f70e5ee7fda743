package org.kehu.visit.workreport.events;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.visit.Topics;
import org.kehu.visit.task.Task;
import org.kehu.visit.workreport.Reading;
import org.kehu.visit.workreport.ReportEvent;
import org.kehu.visit.workreport.ReportEvent.ReportDrafted;
import org.kehu.visit.workreport.ReportEvent.ReportEdited;
import org.kehu.visit.workreport.ReportEvent.ReportRead;
import org.kehu.visit.workreport.ReportEvent.ReportSubmitted;
import org.kehu.visit.workreport.ReportStatus;
import org.kehu.visit.workreport.WorkReport;
import org.springframework.stereotype.Component;

/** Tells others of work reports: who, which period, when and figures; the words stay here. */
@Component
class ReportPublisher implements EventPublisher<WorkReport, ReportEvent> {

  @Override
  public OutgoingEvent publish(WorkReport report, ReportEvent event) {
    return switch (event) {
      case ReportDrafted() -> told("drafted", owed(report));
      case ReportEdited() -> told("edited", owed(report));
      case ReportSubmitted() -> told("submitted", submitted(report));
      case ReportRead() -> told("read", read(report));
    };
  }

  /** Its open work: of the author until it is submitted, then of the leader until it is read. */
  @Override
  public List<StateRecord> states(WorkReport report) {
    return List.of(task(report));
  }

  private static StateRecord task(WorkReport report) {
    String assignee =
        switch (report.status()) {
          case DRAFT -> report.authorId();
          case SUBMITTED -> report.readerId();
          case READ -> null;
        };
    if (assignee == null) {
      return StateRecord.tombstone(Topics.TASKS, report.id(), Task.TYPE);
    }
    Task task =
        new Task(
            report.id(),
            report.status() == ReportStatus.DRAFT ? "WORK_REPORT" : "WORK_REPORT_READING",
            "work-report/" + report.id(),
            report.number(),
            assignee,
            null,
            report.departmentId(),
            report.dueAt(),
            report.level().name(),
            "/api/v1/work-reports/" + report.id());
    return new StateRecord(Topics.TASKS, report.id(), Task.TYPE, task, null);
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit.work-report-" + event + ".v1", data, null);
  }

  private static Owed owed(WorkReport report) {
    return new Owed(
        report.id(),
        report.number(),
        report.period().kind().name(),
        report.period().code(),
        report.authorId(),
        report.departmentId(),
        report.dueAt());
  }

  private static Submitted submitted(WorkReport report) {
    List<Count> counts =
        report.figures().works().stream()
            .map(figure -> new Count(figure.work().name(), figure.count()))
            .toList();
    return new Submitted(
        report.id(),
        report.number(),
        report.period().kind().name(),
        report.period().code(),
        report.authorId(),
        report.departmentId(),
        Objects.requireNonNull(report.submittedAt(), "submitted without time"),
        report.isLate(),
        report.figures().reached(),
        report.figures().target(),
        counts,
        report.readerId());
  }

  private static Read read(WorkReport report) {
    Reading reading = Objects.requireNonNull(report.reading(), "read without reading");
    return new Read(report.id(), report.number(), report.authorId(), reading.by(), reading.at());
  }

  record Owed(
      String workReportId,
      String number,
      String kind,
      String period,
      String authorId,
      String departmentId,
      Instant dueAt) {}

  record Count(String work, int count) {}

  record Submitted(
      String workReportId,
      String number,
      String kind,
      String period,
      String authorId,
      String departmentId,
      Instant submittedAt,
      boolean late,
      int reached,
      int target,
      List<Count> counts,
      @Nullable String readerId) {}

  record Read(
      String workReportId, String number, String authorId, String readById, Instant readAt) {}
}
