package org.kehu.visit.businessreport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.businessreport.BusinessText;

/** Bodies of requests about business reports. */
final class BusinessReportRequests {

  private BusinessReportRequests() {}

  @Schema(name = "WriteBusinessReport", description = "What the department says (经营情况)")
  record Write(
      @Schema(example = "本月新签客户 6 家，续约 14 家") @NotBlank @Size(max = 8000) String status,
      @Schema(example = "客户活动费用 3.2 万元，在预算内") @NotBlank @Size(max = 8000) String expenses,
      @Schema(example = "两家重点客户交期投诉，下月专项走访") @NotBlank @Size(max = 8000) String outlook) {

    BusinessText text() {
      return new BusinessText(status.strip(), expenses.strip(), outlook.strip());
    }
  }

  @Schema(name = "NoteBusinessReport", description = "The superior has read it (阅示)")
  record Note(
      @Schema(example = "同意，重点客户走访结果下周报我") @Size(max = 2000) @Nullable String instruction) {}
}
