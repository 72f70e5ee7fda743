package org.kehu.complaint.cooperation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cooperation.Position;
import org.kehu.complaint.cooperation.command.AskCooperation;
import org.kehu.complaint.cooperation.command.GiveOpinion;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a cooperation. */
final class CooperationRequests {

  private CooperationRequests() {}

  /** {@code POST /cooperations}. */
  @Schema(name = "AskCooperation")
  record Ask(
      @Schema(description = "来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "需协作事项", example = "请生产处复核该批次的检测流程") @NotBlank @Size(max = 2000)
          String matter,
      @Schema(description = "协作部门", example = "[\"production\"]")
          @NotNull
          @Size(min = 1, max = AskCooperation.MOST_PARTNERS)
          List<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departmentIds,
      @Schema(description = "意见期限", example = "2027-01-15T09:30:00Z") @NotNull Instant dueAt,
      @Schema(description = "是否已先行解决,随后补交工作联络单", example = "false") @Nullable Boolean solvedFirst) {

    AskCooperation command() {
      return new AskCooperation(
          caseId, matter, departmentIds, dueAt, Boolean.TRUE.equals(solvedFirst));
    }
  }

  /** {@code POST /{id}/opinions}. */
  @Schema(name = "GiveOpinion")
  record Opinion(
      @Schema(description = "发表意见的部门", example = "production")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String departmentId,
      @Schema(description = "同意 AGREE,不同意 OBJECT", example = "AGREE") @NotNull Position position,
      @Schema(description = "意见", example = "同意加急重检,费用由我处承担") @NotBlank @Size(max = 2000)
          String opinion) {

    GiveOpinion command() {
      return new GiveOpinion(departmentId, position, opinion);
    }
  }

  /** {@code POST /{id}/ruling}. */
  @Schema(name = "RuleCooperation")
  record Rule(
      @Schema(description = "裁决", example = "由生产处承担重检,客服部答复客户") @NotBlank @Size(max = 4000)
          String decision) {}

  /** {@code POST /{id}/slip}. */
  @Schema(name = "SubmitWorkSlip")
  record Slip(
      @Schema(description = "联络事项与处理情况", example = "已先行安排重检,请补办领用手续") @NotBlank @Size(max = 4000)
          String content,
      @Schema(description = "工作联络单编号", example = "LL-2027-0012") @Nullable @Size(max = 200)
          String reference) {}

  /** {@code POST /{id}/cancel}. */
  @Schema(name = "CancelCooperation")
  record Cancel(
      @Schema(description = "原因", example = "问题已自行解决") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
