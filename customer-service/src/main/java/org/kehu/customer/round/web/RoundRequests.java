package org.kehu.customer.round.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on rounds of archive work. */
final class RoundRequests {

  private RoundRequests() {}

  /** A department handed its originals in (收集原件). */
  @Schema(
      name = "CollectOriginals",
      example = "{\"departmentId\": \"sales\", \"note\": \"三季度合同原件 12 份。\"}")
  record Collect(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotBlank @Size(max = 1000) String note) {}

  /** A round is done (完成). */
  @Schema(name = "CloseArchiveRound", example = "{\"text\": \"本月校对完毕，缺失 1 项已上报。\"}")
  record Close(
      @NotBlank @Size(max = 4000) String text,
      @Nullable @Size(min = 1, max = 1000) String leftReason) {}
}
