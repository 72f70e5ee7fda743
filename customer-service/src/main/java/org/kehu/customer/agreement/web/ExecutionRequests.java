package org.kehu.customer.agreement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.AssessRisk;
import org.kehu.customer.agreement.HoldMeeting;
import org.kehu.customer.agreement.PlanWork;
import org.kehu.customer.agreement.ReportWork;
import org.kehu.customer.agreement.Risk;
import org.kehu.customer.file.Tidy;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands that follow how an agreement is carried out. */
final class ExecutionRequests {

  private ExecutionRequests() {}

  /** A part of the agreement becomes a department's task (任务分解). */
  @Schema(
      name = "PlanAgreementWork",
      example =
          """
          {"title": "首批 200 台交付", "departmentId": "sales", "staffId": "st-han-xiaoshou",
           "dueOn": "2027-01-15"}
          """)
  record Work(
      @NotBlank @Size(max = 200) String title,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @NotNull LocalDate dueOn) {

    PlanWork toCommand() {
      return new PlanWork(title.strip(), departmentId, staffId, dueOn);
    }
  }

  /** How far a task has come (进度). */
  @Schema(
      name = "ReportAgreementWork",
      example = "{\"percent\": 60, \"note\": \"已交付 120 台\", \"problem\": \"芯片到货延迟一周\"}")
  record Report(
      @Min(0) @Max(100) int percent,
      @Nullable @Size(max = 1000) String note,
      @Nullable @Size(max = 1000) String problem) {

    ReportWork toCommand() {
      return new ReportWork(percent, Tidy.text(note), Tidy.text(problem));
    }
  }

  /** A coordination meeting (合作项目沟通会议). */
  @Schema(
      name = "HoldAgreementMeeting",
      example =
          """
          {"heldOn": "2026-11-27", "progress": "首批交付完成 60%。", "problems": "芯片到货延迟。",
           "decisions": "采购部本周内落实替代料。"}
          """)
  record Meet(
      @NotNull LocalDate heldOn,
      @NotBlank @Size(max = 2000) String progress,
      @Nullable @Size(max = 2000) String problems,
      @Nullable @Size(max = 2000) String decisions) {

    HoldMeeting toCommand() {
      return new HoldMeeting(heldOn, progress.strip(), Tidy.text(problems), Tidy.text(decisions));
    }
  }

  /** A risk with its measures (风险防控). */
  @Schema(
      name = "AssessAgreementRisk",
      example =
          """
          {"kind": "MARKET", "what": "原材料价格上涨", "likelihood": "MEDIUM", "impact": "HIGH",
           "measures": "锁定三个月采购价，季度调价。", "open": true}
          """)
  record Assess(
      @NotNull Risk.Kind kind,
      @NotBlank @Size(max = 500) String what,
      @NotNull Risk.Grade likelihood,
      @NotNull Risk.Grade impact,
      @NotBlank @Size(max = 1000) String measures,
      boolean open) {

    AssessRisk toCommand() {
      return new AssessRisk(kind, what.strip(), likelihood, impact, measures.strip(), open);
    }
  }
}
