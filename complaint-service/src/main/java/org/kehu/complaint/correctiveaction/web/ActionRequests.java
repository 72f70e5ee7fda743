package org.kehu.complaint.correctiveaction.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.correctiveaction.ActionDates;
import org.kehu.complaint.correctiveaction.ActionKind;
import org.kehu.complaint.correctiveaction.ActionOrigin;
import org.kehu.complaint.correctiveaction.command.CheckAction;
import org.kehu.complaint.correctiveaction.command.CompleteAction;
import org.kehu.complaint.correctiveaction.command.PlanAction;
import org.kehu.complaint.correctiveaction.command.ReplanAction;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on an action. */
final class ActionRequests {

  static final String STAFF_ID = Ids.CHOSEN_FORM;

  private ActionRequests() {}

  /** {@code POST /corrective-actions}. */
  @Schema(name = "PlanAction")
  record Plan(
      @Schema(description = "纠正 CORRECTION,纠正措施 CORRECTIVE,预防措施 PREVENTIVE", example = "CORRECTIVE")
          @NotNull
          ActionKind kind,
      @Schema(description = "由何引起", example = "CASE") @NotNull ActionOrigin origin,
      @Schema(description = "相关来件;由来件引起时必填") @Nullable @Size(max = PlanAction.MOST_CASES)
          List<@NotNull @Pattern(regexp = Ids.FORM) String> caseIds,
      @Schema(description = "相关产品或服务", example = "面料成分检测") @Nullable @Size(max = 100)
          String product,
      @Schema(description = "根本原因", example = "委托单没有加急必填校验,录入时容易漏填") @NotBlank @Size(max = 2000)
          String rootCause,
      @Schema(description = "措施", example = "在委托单增加加急必填校验,并培训前台人员") @NotBlank @Size(max = 2000)
          String description,
      @Schema(description = "责任人", example = "st-wu-tousu") @NotNull @Pattern(regexp = STAFF_ID)
          String ownerId,
      @Schema(description = "完成期限", example = "2027-01-15T09:30:00Z") @NotNull Instant dueAt,
      @Schema(description = "有效性验证期限", example = "2027-04-15T09:30:00Z") @NotNull
          Instant checkDueAt) {

    PlanAction command() {
      return new PlanAction(
          kind,
          origin,
          caseIds == null ? List.of() : caseIds,
          product,
          rootCause,
          description,
          ownerId,
          new ActionDates(dueAt, checkDueAt));
    }
  }

  /** {@code POST /{id}/replan}. */
  @Schema(name = "ReplanAction")
  record Replan(
      @Schema(description = "责任人", example = "st-wu-tousu") @NotNull @Pattern(regexp = STAFF_ID)
          String ownerId,
      @Schema(example = "2027-02-15T09:30:00Z") @NotNull Instant dueAt,
      @Schema(example = "2027-05-15T09:30:00Z") @NotNull Instant checkDueAt,
      @Schema(description = "原因", example = "系统升级推迟到二月") @NotBlank @Size(max = 1000)
          String reason) {

    ReplanAction command() {
      return new ReplanAction(ownerId, new ActionDates(dueAt, checkDueAt), reason);
    }
  }

  /** {@code POST /{id}/complete}. */
  @Schema(name = "CompleteAction")
  record Complete(
      @Schema(description = "完成凭证") @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Valid EvidenceBody> evidence) {

    CompleteAction command() {
      return new CompleteAction(evidence.stream().map(EvidenceBody::evidence).toList());
    }
  }

  /** A piece of evidence. */
  @Schema(name = "ActionEvidence")
  record EvidenceBody(
      @Schema(example = "委托单新版截图,培训签到表") @NotBlank @Size(max = 1000) String description,
      @Schema(description = "凭证编号", example = "PX-2027-0112") @Nullable @Size(max = 200)
          String reference) {

    Evidence evidence() {
      return new Evidence(description, reference);
    }
  }

  /** {@code POST /{id}/check}: what did not help is dated anew. */
  @Schema(name = "CheckAction")
  record Check(
      @Schema(description = "是否有效", example = "true") @NotNull Boolean effective,
      @Schema(description = "如何验证", example = "三个月内抽查 200 份委托单,无漏填") @NotBlank @Size(max = 2000)
          String note,
      @Schema(description = "采纳客户建议的,反馈给提出人的成效", example = "按您的建议增设车位后,高峰期等候由 20 分钟降至 5 分钟")
          @Nullable
          @Size(max = 1000)
          String effectTold,
      @Schema(description = "无效时重新完成的期限", example = "2027-06-15T09:30:00Z") @Nullable Instant dueAt,
      @Schema(description = "无效时重新验证的期限", example = "2027-09-15T09:30:00Z")
          @Nullable Instant checkDueAt) {

    CheckAction command() {
      return new CheckAction(effective, note, effectTold, again());
    }

    private @Nullable ActionDates again() {
      return dueAt == null || checkDueAt == null ? null : new ActionDates(dueAt, checkDueAt);
    }
  }

  /** {@code POST /{id}/cancel}. */
  @Schema(name = "CancelAction")
  record Cancel(
      @Schema(example = "与 JZ-20261122-0001 重复") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
