package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.MergeCase;
import org.kehu.complaint.cases.command.SplitCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.RelatedCase;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands that tie cases together. */
final class BondRequests {

  private BondRequests() {}

  /** {@code POST /{id}/link}. */
  @Schema(name = "LinkCase")
  record Link(
      @Schema(description = "另一件来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "相关 RELATED,同因 SAME_CAUSE,重复于 DUPLICATE_OF", example = "SAME_CAUSE")
          @NotNull
          RelatedCase.Relation relation) {

    RelatedCase bond() {
      return new RelatedCase(caseId, relation);
    }
  }

  /** {@code POST /{id}/merge}. */
  @Schema(name = "MergeCase")
  record Merge(
      @Schema(description = "主来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String leadingCaseId,
      @Schema(description = "原因", example = "同一客户就同一批次再次来电") @NotBlank @Size(max = 1000)
          String reason) {

    MergeCase command() {
      return new MergeCase(leadingCaseId, reason);
    }
  }

  /** {@code POST /{id}/split}. */
  @Schema(name = "SplitCase")
  record Split(
      @Schema(description = "类别", example = "COMPLAINT") @NotNull CaseKind kind,
      @Schema(description = "严重程度;不填为一般", example = "GENERAL") @Nullable Severity severity,
      @Nullable CauseType causeType,
      @Schema(description = "拆分出来的事项", example = "前台人员态度生硬") @NotBlank @Size(max = 4000)
          String description,
      @Schema(description = "诉求", example = "当面致歉") @Nullable @Size(max = 2000) String remedySought,
      @Schema(example = "面料成分检测") @Nullable @Size(max = 100) String product) {

    SplitCase command() {
      return new SplitCase(
          kind,
          severity == null ? Severity.GENERAL : severity,
          causeType,
          description,
          remedySought,
          product);
    }
  }
}
