package org.kehu.customer.development.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.development.DraftPlan;
import org.kehu.customer.development.Evaluation;
import org.kehu.customer.development.HoldMeeting;
import org.kehu.customer.development.NewTask;
import org.kehu.customer.development.PlanContent;
import org.kehu.customer.development.Target;
import org.kehu.customer.development.TaskOutcome;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on development plans. */
final class PlanRequests {

  private PlanRequests() {}

  /** What is to be reached (开发目标). */
  @Schema(
      name = "DevelopmentTarget",
      example = "{\"name\": \"新增合作客户\", \"goal\": 12, \"unit\": \"家\"}")
  record TargetBody(
      @NotBlank @Size(max = 100) String name,
      @NotNull @PositiveOrZero @Max(1_000_000_000_000L) Long goal,
      @NotBlank @Size(max = 20) String unit) {

    Target toTarget() {
      return new Target(name.strip(), goal, unit.strip());
    }
  }

  /** What the plan says (计划内容). */
  @Schema(
      name = "DevelopmentContent",
      example =
          """
          {"title": "2027 年华南控制器客户开发计划", "demand": "华南自动化设备厂扩产,控制器需求上升",
           "targets": [{"name": "新增合作客户", "goal": 12, "unit": "家"}],
           "strategy": "以东莞、佛山的设备厂为主攻方向,先样机试用再签年度协议",
           "marketing": "三月华南工业展", "from": "2027-01-01", "to": "2027-12-31",
           "evaluateEveryDays": 90}
          """)
  record Content(
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 2000) String demand,
      @NotEmpty @Size(max = 20) List<@Valid @NotNull TargetBody> targets,
      @NotBlank @Size(max = 4000) String strategy,
      @Nullable @Size(min = 1, max = 2000) String marketing,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @NotNull @Min(1) @Max(366) Integer evaluateEveryDays) {

    PlanContent toContent() {
      return new PlanContent(
          title.strip(),
          demand.strip(),
          targets.stream().map(TargetBody::toTarget).toList(),
          strategy.strip(),
          marketing == null ? null : marketing.strip(),
          from,
          to,
          evaluateEveryDays);
    }
  }

  /** A task and who answers for it (任务与责任人). */
  @Schema(
      name = "NewDevelopmentTask",
      example =
          "{\"what\": \"拜访东莞三家设备厂\", \"responsibleId\": \"st-han-xiaoshou\", \"dueOn\": \"2027-03-31\"}")
  record TaskBody(
      @NotBlank @Size(max = 500) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleId,
      @NotNull LocalDate dueOn) {

    NewTask toTask() {
      return new NewTask(what.strip(), responsibleId, dueOn);
    }
  }

  /** A plan is drawn up (制定客户开发计划). */
  @Schema(
      name = "DraftDevelopmentPlan",
      example =
          """
          {"content": {"title": "2027 年华南控制器客户开发计划", "demand": "华南自动化设备厂扩产",
           "targets": [{"name": "新增合作客户", "goal": 12, "unit": "家"}],
           "strategy": "先样机试用再签年度协议", "from": "2027-01-01", "to": "2027-12-31",
           "evaluateEveryDays": 90},
           "tasks": [{"what": "拜访东莞三家设备厂", "responsibleId": "st-han-xiaoshou",
            "dueOn": "2027-03-31"}], "departmentId": "sales"}
          """)
  record Draft(
      @NotNull @Valid Content content,
      @Nullable @Size(max = 50) List<@Valid @NotNull TaskBody> tasks,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId) {

    DraftPlan toCommand() {
      return new DraftPlan(content.toContent(), toTasks(tasks), departmentId);
    }
  }

  private static List<NewTask> toTasks(@Nullable List<TaskBody> tasks) {
    return tasks == null ? List.of() : tasks.stream().map(TaskBody::toTask).toList();
  }

  /** Another version (调整计划). */
  @Schema(
      name = "AdjustDevelopmentPlan",
      example =
          """
          {"reason": "首季评估后目标上调", "content": {"title": "2027 年华南控制器客户开发计划",
           "demand": "华南自动化设备厂扩产", "targets": [{"name": "新增合作客户", "goal": 15, "unit": "家"}],
           "strategy": "先样机试用再签年度协议", "from": "2027-01-01", "to": "2027-12-31",
           "evaluateEveryDays": 60}}
          """)
  record Adjust(@NotBlank @Size(max = 1000) String reason, @NotNull @Valid Content content) {}

  /** What became of a task (任务结果). */
  @Schema(
      name = "SettleDevelopmentTask",
      example = "{\"outcome\": \"DONE\", \"note\": \"三家均已拜访,两家有意试用\"}")
  record Settle(@NotNull TaskOutcome outcome, @NotBlank @Size(max = 1000) String note) {}

  /** How far one target is (目标完成情况). */
  @Schema(name = "DevelopmentReached", example = "{\"target\": \"新增合作客户\", \"value\": 4}")
  record ReachedBody(
      @NotBlank @Size(max = 100) String target,
      @NotNull @PositiveOrZero @Max(1_000_000_000_000L) Long value) {

    Evaluation.Reached toReached() {
      return new Evaluation.Reached(target.strip(), value);
    }
  }

  /** What was reached so far (定期评估). */
  @Schema(
      name = "EvaluateDevelopmentPlan",
      example =
          """
          {"reached": [{"target": "新增合作客户", "value": 4}], "findings": "进度正常,佛山方向偏慢"}
          """)
  record Evaluate(
      @NotEmpty @Size(max = 20) List<@Valid @NotNull ReachedBody> reached,
      @NotBlank @Size(max = 4000) String findings) {

    List<Evaluation.Reached> toReached() {
      return reached.stream().map(ReachedBody::toReached).toList();
    }
  }

  /** A meeting on the progress (业务进展交流会). */
  @Schema(
      name = "HoldDevelopmentMeeting",
      example =
          """
          {"heldOn": "2026-11-27", "attendeeIds": ["st-han-xiaoshou", "st-yang-zongjian"],
           "progress": "东莞已拜访三家", "experience": "先送样机更易约到技术负责人",
           "improvements": "样机备货提前两周", "nextStage": [{"what": "佛山五家设备厂送样",
            "responsibleId": "st-han-xiaoshou", "dueOn": "2027-06-30"}]}
          """)
  record Meet(
      @NotNull LocalDate heldOn,
      @NotEmpty @Size(max = 50)
          List<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> attendeeIds,
      @NotBlank @Size(max = 4000) String progress,
      @NotBlank @Size(max = 4000) String experience,
      @NotBlank @Size(max = 4000) String improvements,
      @Nullable @Size(max = 20) List<@Valid @NotNull TaskBody> nextStage) {

    HoldMeeting toCommand() {
      return new HoldMeeting(
          heldOn,
          attendeeIds,
          progress.strip(),
          experience.strip(),
          improvements.strip(),
          toTasks(nextStage));
    }
  }

  /** The work is over (结束计划). */
  @Schema(name = "CloseDevelopmentPlan", example = "{\"result\": \"新增合作客户 13 家,完成目标\"}")
  record Close(@NotBlank @Size(max = 4000) String result) {}
}
