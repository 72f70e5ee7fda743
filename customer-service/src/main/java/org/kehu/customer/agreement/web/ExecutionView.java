package org.kehu.customer.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.Execution;
import org.kehu.customer.agreement.Meeting;
import org.kehu.customer.agreement.Progress;
import org.kehu.customer.agreement.Risk;
import org.kehu.customer.agreement.WorkItem;

/**
 * How an agreement is carried out: the progress table (合作项目进度跟踪表, F-18), meetings and risks.
 *
 * @param percent the mean of all work
 * @param meetings newest first
 */
@Schema(name = "AgreementExecution")
record ExecutionView(
    int percent, List<WorkView> work, List<MeetingView> meetings, List<RiskView> risks) {

  /**
   * A row of the progress table.
   *
   * @param problem what stands in its way by the last report
   */
  @Schema(name = "AgreementWork")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkView(
      String id,
      String title,
      String departmentId,
      @Nullable String staffId,
      LocalDate dueOn,
      int percent,
      @Nullable String problem,
      List<ReportView> reports) {

    static WorkView of(WorkItem item) {
      Progress latest = item.latest();
      return new WorkView(
          item.id(),
          item.title(),
          item.departmentId(),
          item.staffId(),
          item.dueOn(),
          item.percent(),
          latest == null ? null : latest.problem(),
          item.progress().reversed().stream().map(ReportView::of).toList());
    }
  }

  /** A report of progress. */
  @Schema(name = "AgreementWorkReport")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportView(
      int percent, @Nullable String note, @Nullable String problem, Instant at, String by) {

    static ReportView of(Progress one) {
      return new ReportView(one.percent(), one.note(), one.problem(), one.at(), one.by());
    }
  }

  /** A meeting. */
  @Schema(name = "AgreementMeeting")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingView(
      String id,
      LocalDate heldOn,
      String progress,
      @Nullable String problems,
      @Nullable String decisions,
      String recordedBy) {

    static MeetingView of(Meeting one) {
      return new MeetingView(
          one.id(), one.heldOn(), one.progress(), one.problems(), one.decisions(), one.by());
    }
  }

  /** A risk. */
  @Schema(name = "AgreementRisk")
  record RiskView(
      String id,
      Risk.Kind kind,
      String what,
      Risk.Grade likelihood,
      Risk.Grade impact,
      String measures,
      boolean open,
      Instant assessedAt,
      String assessedBy) {

    static RiskView of(Risk one) {
      return new RiskView(
          one.id(),
          one.kind(),
          one.what(),
          one.likelihood(),
          one.impact(),
          one.measures(),
          one.open(),
          one.at(),
          one.by());
    }
  }

  static ExecutionView of(Execution execution) {
    return new ExecutionView(
        execution.percent(),
        execution.work().stream().map(WorkView::of).toList(),
        execution.meetings().reversed().stream().map(MeetingView::of).toList(),
        execution.risks().stream().map(RiskView::of).toList());
  }
}
