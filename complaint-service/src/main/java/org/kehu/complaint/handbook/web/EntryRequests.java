package org.kehu.complaint.handbook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.command.ReasonGiven;
import org.kehu.complaint.handbook.EntryKind;
import org.kehu.complaint.handbook.EntryText;
import org.kehu.complaint.handbook.command.DraftEntry;
import org.kehu.complaint.handbook.command.UseEntry;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on an entry. */
final class EntryRequests {

  private EntryRequests() {}

  /** What an entry says. */
  @Schema(name = "GivenEntryText")
  record TextBody(
      @Schema(description = "标题", example = "报告逾期未出") @NotBlank @Size(max = 100) String title,
      @Schema(description = "问题表现", example = "客户送检两周未收到报告") @NotBlank @Size(max = 500)
          String problem,
      @Schema(description = "标准解决方案或话术", example = "核对委托单加急标志,免费加急,当日告知出具时间")
          @NotBlank
          @Size(max = 4000)
          String solution,
      @Schema(description = "步骤", example = "[\"核对委托单\",\"联系检测部\",\"告知客户\"]")
          @Nullable
          @Size(max = 30)
          List<@NotBlank @Size(max = 500) String> steps,
      @Schema(description = "产品或服务", example = "面料成分检测") @Nullable @Size(max = 100)
          String product) {

    EntryText text() {
      return new EntryText(title, problem, solution, steps == null ? List.of() : steps, product);
    }
  }

  /** {@code POST /handbook}. */
  @Schema(name = "DraftEntry")
  record Draft(
      @Schema(description = "类别", example = "SOLUTION") @NotNull EntryKind kind,
      @NotNull @Valid TextBody text) {

    DraftEntry command() {
      return new DraftEntry(kind, text.text());
    }
  }

  /** {@code POST /{id}/revise}. */
  @Schema(name = "ReviseEntry")
  record Revise(@NotNull @Valid TextBody text) {}

  /** {@code POST /{id}/refuse} and {@code /retire}. */
  @Schema(name = "EntryReason")
  record Reason(
      @Schema(description = "原因", example = "标准已更新") @NotBlank @Size(max = 1000) String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }

  /** {@code POST /{id}/uses}. */
  @Schema(name = "UseEntry")
  record Use(
      @Schema(description = "来件 ID") @NotNull @Pattern(regexp = Ids.FORM) String caseId,
      @Schema(description = "是否有用", example = "true") @NotNull Boolean helpful) {

    UseEntry command() {
      return new UseEntry(caseId, helpful);
    }
  }
}
