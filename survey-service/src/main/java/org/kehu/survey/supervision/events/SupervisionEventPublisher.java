package org.kehu.survey.supervision.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.survey.Topics;
import org.kehu.survey.supervision.MonthlyAssessment;
import org.kehu.survey.supervision.SupervisionEvent;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionAssessed;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionDrafted;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionNoted;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionSubmitted;
import org.kehu.survey.supervision.SupervisionReport;
import org.kehu.survey.supervision.SupervisionStatus;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to supervision reports, and whose turn it is: first the supervising
 * department's, then the general manager's.
 */
@Component
class SupervisionEventPublisher implements EventPublisher<SupervisionReport, SupervisionEvent> {

  /** Body of a report on its way. */
  record About(
      String supervisionReportId,
      String number,
      String month,
      String executing,
      String supervising,
      LocalDate dueOn) {}

  /** Body of a submitted one. */
  record Submitted(
      String supervisionReportId,
      String number,
      String month,
      String executing,
      String supervising,
      LocalDate dueOn,
      boolean late,
      int points) {}

  /** Body of the open work. */
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      Instant dueAt,
      String level,
      String link) {}

  @Override
  public OutgoingEvent publish(SupervisionReport report, SupervisionEvent event) {
    return switch (event) {
      case SupervisionDrafted _ -> told("supervision-drafted", about(report));
      case SupervisionAssessed _ -> told("supervision-assessed", about(report));
      case SupervisionSubmitted submitted ->
          told("supervision-submitted", submitted(report, submitted.late()));
      case SupervisionNoted _ -> told("supervision-noted", about(report));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return Topics.event(what, body, null);
  }

  private static About about(SupervisionReport report) {
    return new About(
        report.id(),
        report.number(),
        report.month(),
        report.executing(),
        report.departmentId(),
        report.dueOn());
  }

  private static Submitted submitted(SupervisionReport report, boolean late) {
    MonthlyAssessment said = report.assessment();
    return new Submitted(
        report.id(),
        report.number(),
        report.month(),
        report.executing(),
        report.departmentId(),
        report.dueOn(),
        late,
        said == null ? 0 : said.points());
  }

  @Override
  public List<StateRecord> states(SupervisionReport report) {
    String task = "supervision-" + report.id();
    if (report.status() == SupervisionStatus.NOTED) {
      return List.of(StateRecord.tombstone(Topics.TASK_STATE, task, Topics.TASK_STATE));
    }
    boolean written = report.status() == SupervisionStatus.SUBMITTED;
    Task open =
        new Task(
            task,
            "SUPERVISION_REPORT",
            report.subjectKind() + "/" + report.id(),
            report.number(),
            written ? "general-manager" : "manager",
            report.departmentId(),
            report.dueAt(),
            report.level().name(),
            "/api/v1/appraisals/supervision-reports/" + report.id());
    return List.of(new StateRecord(Topics.TASK_STATE, task, Topics.TASK_STATE, open, null));
  }
}
