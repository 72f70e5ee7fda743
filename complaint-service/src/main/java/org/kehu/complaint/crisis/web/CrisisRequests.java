package org.kehu.complaint.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on a crisis. */
final class CrisisRequests {

  private CrisisRequests() {}

  /** {@code POST …/crisis/acknowledgements}. */
  @Schema(name = "NoteCrisis")
  record Note(
      @Schema(description = "签收部门", example = "gm-office")
          @NotNull
          @Pattern(regexp = Ids.CHOSEN_FORM)
          String departmentId) {}

  /** {@code POST …/crisis/ticks}. */
  @Schema(name = "TickCrisisItem")
  record Tick(
      @Schema(description = "清单项目", example = "SECURE_EVIDENCE")
          @NotNull
          @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
          String code,
      @Schema(description = "完成情况", example = "样品与原始记录已封存,编号 FC-0012") @NotBlank @Size(max = 1000)
          String note) {}
}
