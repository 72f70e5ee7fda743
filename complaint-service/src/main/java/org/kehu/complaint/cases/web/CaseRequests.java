package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.command.AnswerProposal;
import org.kehu.complaint.cases.command.CloseCase;
import org.kehu.complaint.cases.command.DecideResult;
import org.kehu.complaint.cases.command.EscalateCase;
import org.kehu.complaint.cases.command.HoldCallback;
import org.kehu.complaint.cases.command.OfferProposals;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.command.ResolveCase;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.solution.Alternative;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.cases.solution.Findings;
import org.kehu.complaint.cases.solution.Opinion;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a case. */
final class CaseRequests {

  static final String STAFF_ID = Ids.CHOSEN_FORM;
  static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

  private CaseRequests() {}

  /** {@code POST /{id}/investigate}: without findings it starts, with findings it ends. */
  @Schema(name = "Investigate")
  record Investigate(@Nullable @Valid FindingsBody findings) {}

  /** What was found. */
  @Schema(name = "GivenFindings")
  record FindingsBody(
      @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid EvidenceBody> evidence,
      @Schema(description = "原因", example = "委托单录入时漏填加急标志,样品按普通件排期") @NotBlank @Size(max = 2000)
          String cause,
      @NotNull CauseType causeType,
      @Schema(description = "责任部门", example = "technical") @Nullable @Pattern(regexp = STAFF_ID)
          String responsibleDepartmentId,
      @Schema(description = "责任人") @Nullable @Pattern(regexp = STAFF_ID) String responsibleStaffId,
      @Schema(description = "协同处理部门,如生产处", example = "[\"production\"]") @Nullable @Size(max = 10)
          List<@NotNull @Pattern(regexp = STAFF_ID) String> jointDepartmentIds,
      @Schema(description = "是否我方责任", example = "true") @Nullable Boolean ownFault) {

    Findings findings() {
      return new Findings(
          evidence.stream().map(EvidenceBody::evidence).toList(),
          cause,
          causeType,
          responsibleDepartmentId,
          responsibleStaffId,
          jointDepartmentIds == null ? List.of() : jointDepartmentIds,
          Boolean.TRUE.equals(ownFault));
    }
  }

  /** A piece of evidence. */
  @Schema(name = "GivenEvidence")
  record EvidenceBody(
      @Schema(example = "委托单原件,加急栏空白") @NotBlank @Size(max = 1000) String description,
      @Schema(description = "凭证编号", example = "WT-2026-1108") @Nullable @Size(max = 200)
          String reference) {

    Evidence evidence() {
      return new Evidence(description, reference);
    }
  }

  /** {@code POST /{id}/proposals}. */
  @Schema(name = "OfferProposals")
  record Offer(
      @Schema(description = "三到四套备选方案") @NotNull @Size(min = 1, max = 10)
          List<@NotNull @Valid AlternativeBody> alternatives,
      @Schema(description = "我方认为最佳的方案,从 1 起", example = "1") @Min(1) @Max(10) int best,
      @Schema(description = "代表公司致歉;责任在我方时必填一次") @Nullable @Valid ApologyBody apology) {

    OfferProposals command() {
      return new OfferProposals(
          alternatives.stream().map(AlternativeBody::alternative).toList(),
          best,
          ApologyBody.apology(apology));
    }
  }

  /** An alternative. */
  @Schema(name = "Alternative")
  record AlternativeBody(
      @Schema(example = "免费加急重检") @NotBlank @Size(max = 200) String title,
      @Schema(example = "两个工作日内重新检测并出具报告,加急费全免") @NotBlank @Size(max = 2000) String description,
      @Schema(description = "与客户诉求相比;已知客户诉求时必填") @Nullable @Valid FitBody fit) {

    Alternative alternative() {
      return new Alternative(title, description, FitBody.fit(fit));
    }
  }

  /** {@code POST /{id}/proposals/{n}/accept} and {@code /refuse}. */
  @Schema(name = "AnswerProposal")
  record Answer(
      @Schema(description = "客户意见", example = "同意,请尽快安排") @Nullable @Size(max = 2000) String note) {

    AnswerProposal command(int number) {
      return new AnswerProposal(number, note);
    }
  }

  /** {@code POST /{id}/approve} and {@code /reject}. */
  @Schema(name = "DecideResult")
  record Decide(
      @Schema(description = "审批意见;退回时必填", example = "同意,注意按时完成") @Nullable @Size(max = 2000)
          String comment) {

    DecideResult command(boolean approved) {
      return new DecideResult(approved, comment);
    }
  }

  /** {@code POST /{id}/resolve}. */
  @Schema(name = "ResolveCase")
  record Resolve(
      @Schema(example = "已重检并送达新报告,向客户致歉") @NotBlank @Size(max = 4000) String solution,
      @Schema(description = "与客户诉求相比;已知诉求且没有已确认的方案时必填") @Nullable @Valid FitBody fit,
      @Schema(description = "代表公司致歉;责任在我方且尚未致歉时必填") @Nullable @Valid ApologyBody apology,
      @Schema(description = "处理结果是否已告知客户", example = "true") @Nullable Boolean decisionTold,
      @Schema(description = "告知方式", example = "TELEPHONE") @Nullable @Pattern(regexp = CODE)
          String toldVia) {

    ResolveCase command() {
      return new ResolveCase(
          solution,
          FitBody.fit(fit),
          ApologyBody.apology(apology),
          Boolean.TRUE.equals(decisionTold),
          toldVia == null ? null : new Channel(toldVia));
    }
  }

  /** {@code POST /{id}/callbacks}. */
  @Schema(name = "HoldCallback")
  record CallBack(
      @NotNull CallbackOutcome outcome,
      @Schema(description = "客户对处理的意见;已回访时必填") @Nullable Opinion opinion,
      @Schema(example = "客户表示满意,希望今后主动通知进度") @Nullable @Size(max = 2000) String note) {

    HoldCallback command() {
      return new HoldCallback(outcome, opinion, note);
    }
  }

  /** {@code POST /{id}/close}. */
  @Schema(name = "CloseCase")
  record Close(
      @Schema(description = "向上级的处理小结", example = "重检结果正常,客户满意;已在委托单增加加急必填校验")
          @NotBlank
          @Size(max = 4000)
          String summary,
      @Schema(description = "客户不满意时告知的外部途径", example = "12315 消费者投诉热线") @Nullable @Size(max = 1000)
          String externalRecourse) {

    CloseCase command() {
      return new CloseCase(summary, externalRecourse);
    }
  }

  /** {@code POST /{id}/reopen}, {@code /withdraw} and {@code /resume}. */
  @Schema(name = "ReasonGiven")
  record Reason(@Schema(example = "客户再次来电,新报告仍有错字") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }

  /** {@code POST /{id}/escalate}. */
  @Schema(name = "EscalateCase")
  record Escalate(
      @Schema(description = "SUPERVISOR 主管,GENERAL_MANAGER 总经理", example = "SUPERVISOR") @NotNull
          EscalationStep step,
      @Schema(example = "客户要求赔偿超出本人权限") @NotBlank @Size(max = 1000) String reason) {

    EscalateCase command() {
      return new EscalateCase(step, reason);
    }
  }
}
