package org.kehu.complaint.briefing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.briefing.BriefingKind;
import org.kehu.complaint.briefing.FeedbackTopic;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.complaint.briefing.command.TakeNote;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a briefing. */
final class BriefingRequests {

  private BriefingRequests() {}

  /** {@code POST /briefings}. */
  @Schema(name = "SubmitBriefing")
  record Submit(
      @Schema(description = "处理结果 SUMMARY、客户反馈 FEEDBACK、执行问题 PROBLEM", example = "FEEDBACK")
          @NotNull
          BriefingKind kind,
      @Schema(description = "反馈分类;转达客户反馈时必填", example = "NEED") @Nullable FeedbackTopic topic,
      @Schema(description = "产品或服务", example = "面料成分检测") @Nullable @Size(max = 100) String product,
      @Schema(description = "内容", example = "本月三家客户希望在线查看检测进度") @NotBlank @Size(max = 4000)
          String content,
      @Schema(description = "所依据的来件 ID;汇报处理结果时必填") @Nullable @Size(max = SubmitBriefing.MOST_CASES)
          List<@NotNull @Pattern(regexp = Ids.FORM) String> caseIds,
      @Schema(description = "另行呈送的部门", example = "[\"production\"]")
          @Nullable
          @Size(max = SubmitBriefing.MOST_DEPARTMENTS)
          List<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departmentIds) {

    SubmitBriefing command() {
      return new SubmitBriefing(
          kind,
          topic,
          product,
          content,
          Objects.requireNonNullElse(caseIds, List.of()),
          Objects.requireNonNullElse(departmentIds, List.of()));
    }
  }

  /** {@code POST /{id}/acknowledgements}. */
  @Schema(name = "AcknowledgeBriefing")
  record Note(
      @Schema(description = "签收部门", example = "production")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String departmentId,
      @Schema(description = "批示或答复;执行问题必填", example = "已列入下季度改进计划") @Nullable @Size(max = 2000)
          String reply) {

    TakeNote command() {
      return new TakeNote(departmentId, reply);
    }
  }

  /** {@code POST /{id}/withdraw}. */
  @Schema(name = "WithdrawBriefing")
  record Withdraw(
      @Schema(description = "原因", example = "数据有误,另行呈报") @NotBlank @Size(max = 1000)
          String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
