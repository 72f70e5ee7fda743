package org.kehu.complaint.violation.web;

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
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.violation.Factors;
import org.kehu.complaint.violation.Gravity;
import org.kehu.complaint.violation.Leak;
import org.kehu.complaint.violation.Sanction;
import org.kehu.complaint.violation.ViolationKind;
import org.kehu.complaint.violation.command.ProposeSanction;
import org.kehu.complaint.violation.command.ReportViolation;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a violation. */
final class ViolationRequests {

  private ViolationRequests() {}

  /** {@code POST /violations}. */
  @Schema(name = "ReportViolation")
  record Report(
      @Schema(description = "类别", example = "SHIRKING") @NotNull ViolationKind kind,
      @Schema(description = "当事人", example = "st-lin-kefu")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String personId,
      @Schema(description = "相关来件 ID") @Nullable @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "经过", example = "客户三次来电,均以不属本岗为由推托") @NotBlank @Size(max = 4000)
          String description,
      @Schema(description = "造成的损失", example = "客户退单一份") @Nullable @Size(max = 1000) String loss,
      @Schema(description = "凭证") @NotNull @Size(min = 1, max = 20)
          List<@NotNull @Valid EvidenceBody> evidence,
      @Schema(description = "泄露情况,仅泄露客户信息") @Nullable @Valid LeakBody leak) {

    ReportViolation command() {
      return new ReportViolation(
          kind,
          personId,
          caseId,
          description,
          loss,
          evidence.stream().map(EvidenceBody::evidence).toList(),
          leak == null ? null : leak.leak());
    }
  }

  /** How customer information came out. */
  @Schema(name = "ReportedLeak")
  record LeakBody(
      @Schema(description = "管理上的原因", example = "名单存放在公用盘,未设权限") @NotBlank @Size(max = 1000)
          String cause,
      @Schema(description = "获取信息的第三方", example = "外部展会公司") @NotBlank @Size(max = 300)
          String obtainedBy,
      @Schema(description = "泄露的信息", example = "联系人和电话") @NotBlank @Size(max = 500)
          String information,
      @Schema(description = "受影响的客户") @NotNull @Size(min = 1, max = 200)
          List<@NotNull @Pattern(regexp = Ids.FORM) String> customerIds) {

    Leak leak() {
      return new Leak(cause, obtainedBy, information, customerIds);
    }
  }

  /** A piece of evidence. */
  @Schema(name = "ViolationEvidence")
  record EvidenceBody(
      @Schema(example = "三次来电记录") @NotBlank @Size(max = 1000) String description,
      @Schema(description = "凭证编号", example = "LD-20261122-0001") @Nullable @Size(max = 200)
          String reference) {

    Evidence evidence() {
      return new Evidence(description, reference);
    }
  }

  /** {@code POST /{id}/hear}. */
  @Schema(name = "HearPerson")
  record Hear(
      @Schema(description = "当事人陈述", example = "当时系统故障,未能查询") @NotBlank @Size(max = 4000)
          String statement) {}

  /** {@code POST /{id}/propose}. */
  @Schema(name = "ProposeSanction")
  record Propose(
      @Schema(description = "情节", example = "LIGHT") @NotNull Gravity gravity,
      @Schema(description = "处理", example = "CRITICISM") @NotNull Sanction sanction,
      @Schema(description = "是否承担损失责任", example = "false") @Nullable Boolean liable,
      @NotNull @Valid FactorsBody factors,
      @Schema(description = "理由", example = "初犯,认识到位") @NotBlank @Size(max = 2000) String reason) {

    ProposeSanction command() {
      return new ProposeSanction(
          gravity, sanction, Boolean.TRUE.equals(liable), factors.factors(), reason);
    }
  }

  /** What was weighed, from 1, good, to 5, bad. */
  @Schema(name = "GivenFactors")
  record FactorsBody(
      @Schema(description = "责任认识", example = "2") @NotNull @Min(1) @Max(5) Integer awareness,
      @Schema(description = "处理过程", example = "3") @NotNull @Min(1) @Max(5) Integer handling,
      @Schema(description = "服务质量", example = "3") @NotNull @Min(1) @Max(5) Integer quality) {

    Factors factors() {
      return new Factors(awareness, handling, quality);
    }
  }

  /** The other commands. */
  @Schema(name = "ViolationReason")
  record Reason(
      @Schema(description = "理由", example = "事实清楚,同意") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
