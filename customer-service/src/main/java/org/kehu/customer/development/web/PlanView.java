package org.kehu.customer.development.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.development.DevelopmentPlan;
import org.kehu.customer.development.Evaluation;
import org.kehu.customer.development.PlanContent;
import org.kehu.customer.development.PlanMove;
import org.kehu.customer.development.PlanStatus;
import org.kehu.customer.development.PlanTask;
import org.kehu.customer.development.PlanVersion;
import org.kehu.customer.development.ProgressMeeting;
import org.kehu.customer.development.TaskOutcome;

/** A development plan as it is shown (客户开发计划). */
@Schema(name = "DevelopmentPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
    String id,
    String number,
    String departmentId,
    String takenBy,
    PlanStatus status,
    List<PlanMove> allowedMoves,
    @Nullable String agreedBy,
    @Nullable LocalDate evaluationDueOn,
    boolean evaluationOverdue,
    @Nullable String result,
    List<VersionView> versions,
    List<TaskView> tasks,
    List<EvaluationView> evaluations,
    List<MeetingView> meetings) {

  /** One version, oldest first; the last is in force (计划版本). */
  @Schema(name = "DevelopmentVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(
      int version,
      String title,
      String demand,
      List<TargetView> targets,
      String strategy,
      @Nullable String marketing,
      LocalDate from,
      LocalDate to,
      int evaluateEveryDays,
      @Nullable String reason,
      Instant at,
      String by) {

    static VersionView of(PlanVersion one) {
      PlanContent content = one.content();
      return new VersionView(
          one.number(),
          content.title(),
          content.demand(),
          content.targets().stream()
              .map(target -> new TargetView(target.name(), target.goal(), target.unit()))
              .toList(),
          content.strategy(),
          content.marketing(),
          content.from(),
          content.to(),
          content.evaluateEveryDays(),
          one.reason(),
          one.at(),
          one.by());
    }
  }

  /** What is to be reached (开发目标). */
  @Schema(name = "DevelopmentTargetView")
  record TargetView(String name, long goal, String unit) {}

  /** A task (任务). */
  @Schema(name = "DevelopmentTask")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TaskView(
      String id,
      String what,
      String responsibleId,
      LocalDate dueOn,
      boolean overdue,
      @Nullable String meetingId,
      @Nullable TaskOutcome outcome,
      @Nullable String note,
      @Nullable Instant settledAt,
      @Nullable String settledBy) {

    static TaskView of(PlanTask task, LocalDate today) {
      PlanTask.Settlement how = task.settlement();
      return new TaskView(
          task.id(),
          task.what(),
          task.responsibleId(),
          task.dueOn(),
          task.isOverdueOn(today),
          task.meetingId(),
          how == null ? null : how.outcome(),
          how == null ? null : how.note(),
          how == null ? null : how.at(),
          how == null ? null : how.by());
    }
  }

  /** An evaluation (评估). */
  @Schema(name = "DevelopmentEvaluation")
  record EvaluationView(
      int version, List<ReachedView> reached, String findings, Instant at, String by) {

    static EvaluationView of(Evaluation one) {
      List<ReachedView> reached =
          one.reached().stream().map(it -> new ReachedView(it.target(), it.value())).toList();
      return new EvaluationView(one.version(), reached, one.findings(), one.at(), one.by());
    }
  }

  /** How far a target is (目标完成情况). */
  @Schema(name = "DevelopmentReachedView")
  record ReachedView(String target, long value) {}

  /** A meeting on the progress (业务进展交流会). */
  @Schema(name = "DevelopmentMeeting")
  record MeetingView(
      String id,
      LocalDate heldOn,
      List<String> attendeeIds,
      String progress,
      String experience,
      String improvements,
      List<String> taskIds,
      Instant at,
      String by) {

    static MeetingView of(ProgressMeeting one) {
      return new MeetingView(
          one.id(),
          one.heldOn(),
          one.attendeeIds(),
          one.progress(),
          one.experience(),
          one.improvements(),
          one.taskIds(),
          one.at(),
          one.by());
    }
  }

  static PlanView of(DevelopmentPlan plan, LocalDate today) {
    LocalDate due = plan.evaluationDueOn();
    return new PlanView(
        plan.id(),
        plan.number(),
        plan.departmentId(),
        plan.takenBy(),
        plan.status(),
        List.copyOf(plan.status().allowed()),
        plan.agreedBy(),
        due,
        due != null && due.isBefore(today),
        plan.result(),
        plan.versions().stream().map(VersionView::of).toList(),
        plan.tasks().stream().map(task -> TaskView.of(task, today)).toList(),
        plan.evaluations().stream().map(EvaluationView::of).toList(),
        plan.meetings().stream().map(MeetingView::of).toList());
  }
}
