package org.kehu.customer.analysisreport.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.analysisreport.AnalysisReport;
import org.kehu.customer.analysisreport.Measure;
import org.kehu.customer.analysisreport.ReportEvent;
import org.kehu.customer.analysisreport.ReportStatus;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/**
 * Tells of reports, which departments have measures to carry out, and whose turn it is; figures and
 * words stay here.
 */
@Component
class AnalysisReportPublisher implements EventPublisher<AnalysisReport, ReportEvent> {

  /** The body of every event of a report. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String reportId,
      String number,
      String occasion,
      LocalDate from,
      LocalDate to,
      String status,
      @Nullable Boolean late,
      @Nullable List<ToldMeasure> measures,
      @Nullable Integer place) {}

  /** A measure without its words. */
  record ToldMeasure(int place, String use, String departmentId, LocalDate dueOn) {}

  /** Open work, as every service tells it. */
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
  public OutgoingEvent publish(AnalysisReport report, ReportEvent event) {
    return switch (event) {
      case ReportEvent.ReportDrafted drafted -> told("drafted", body(report, null, null, null));
      case ReportEvent.ReportWritten written -> told("written", body(report, null, null, null));
      case ReportEvent.ReportSubmitted submitted ->
          told("submitted", body(report, submitted.late(), null, null));
      case ReportEvent.ReportAdopted adopted ->
          told("adopted", body(report, null, measures(report), null));
      case ReportEvent.MeasureCarriedOut done ->
          told("measure-carried-out", body(report, null, null, done.place()));
    };
  }

  private static OutgoingEvent told(String what, Told body) {
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer.analysis-report-" + what + ".v1", body, null);
  }

  private static Told body(
      AnalysisReport report,
      @Nullable Boolean late,
      @Nullable List<ToldMeasure> measures,
      @Nullable Integer place) {
    return new Told(
        report.id(),
        report.number(),
        report.occasion().name(),
        report.stretch().from(),
        report.stretch().to(),
        report.status().name(),
        late,
        measures,
        place);
  }

  private static List<ToldMeasure> measures(AnalysisReport report) {
    List<Measure> all = report.measures();
    return IntStream.range(0, all.size())
        .mapToObj(i ->
            new ToldMeasure(
                i + 1, all.get(i).use().name(), all.get(i).departmentId(), all.get(i).dueOn()))
        .toList();
  }

  /** Its department writes it, the general manager adopts it, departments carry measures out. */
  @Override
  public List<StateRecord> states(AnalysisReport report) {
    List<StateRecord> states = new ArrayList<>();
    states.add(
        switch (report.status()) {
          case DRAFT -> state(report, "manager");
          case SUBMITTED -> state(report, "general-manager");
          case ADOPTED -> StateRecord.tombstone(Topics.TASKS, report.id(), Topics.TASKS);
        });
    if (report.status() == ReportStatus.ADOPTED) {
      IntStream.range(0, report.measures().size()).forEach(i -> states.add(work(report, i)));
    }
    return states;
  }

  private static StateRecord state(AnalysisReport report, String role) {
    Task task =
        task(report, report.id(), "ANALYSIS_REPORT", role, report.departmentId(), report.dueAt());
    return new StateRecord(Topics.TASKS, report.id(), Topics.TASKS, task, null);
  }

  private static StateRecord work(AnalysisReport report, int at) {
    Measure measure = report.measures().get(at);
    String id = report.id() + "-measure-" + (at + 1);
    if (measure.outcome() != null) {
      return StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS);
    }
    Instant due = measure.dueOn().plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    Task task = task(report, id, "ANALYSIS_MEASURE", "manager", measure.departmentId(), due);
    return new StateRecord(Topics.TASKS, id, Topics.TASKS, task, null);
  }

  private static Task task(
      AnalysisReport report,
      String id,
      String kind,
      String role,
      String departmentId,
      Instant dueAt) {
    return new Task(
        id,
        kind,
        report.subject(),
        report.number(),
        role,
        departmentId,
        dueAt,
        report.level().name(),
        "/api/v1/customers/analysis/reports/" + report.id());
  }
}
