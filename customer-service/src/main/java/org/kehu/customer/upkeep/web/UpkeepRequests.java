package org.kehu.customer.upkeep.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.upkeep.Matter;

/** Bodies of the commands on upkeep. */
final class UpkeepRequests {

  private UpkeepRequests() {}

  /** Somebody looked, and nothing had changed (核对无变化). */
  @Schema(name = "ConfirmUpkeep", example = "{\"matters\": [\"CONTACT\", \"DEMANDS\"]}")
  record Confirm(@NotEmpty @Size(max = 5) Set<@NotNull Matter> matters) {}

  /** Somebody noticed that a matter is no longer right (信息变化报告). */
  @Schema(
      name = "ReportOutdated",
      example = "{\"matter\": \"CONTACT\", \"note\": \"采购负责人已调离,电话停用\"}")
  record Report(@NotNull Matter matter, @NotBlank @Size(max = 500) String note) {}

  /** The department reviewed the file (定期审核). */
  @Schema(
      name = "ReviewFile",
      example =
          """
          {"outdated": ["BUSINESS"], "finding": "业务进展停留在上季度",
           "tidied": "清理重复联系人 2 条,补充归档 2026 年报价单"}
          """)
  record MadeReview(
      @NotNull @Size(max = 5) Set<@NotNull Matter> outdated,
      @NotBlank @Size(max = 1000) String finding,
      @Nullable @Size(min = 1, max = 1000) String tidied) {}
}
