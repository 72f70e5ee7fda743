package org.kehu.customer.merge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.merge.MergeCommand;
import org.kehu.customer.merge.Side;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on merges. */
final class MergeRequests {

  private static final long MOST = 1_000_000_000;

  private MergeRequests() {}

  /** Which file would be merged into this one (合并预览). */
  @Schema(
      name = "PreviewMerge",
      example =
          """
          {"loserId": "0198c1f0-7c1a-7000-8000-000000000002",
           "choices": {"contact.phone": "LOSER"}}
          """)
  record Preview(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String loserId,
      @Nullable @Size(max = 60) Map<@Size(max = 60) String, @NotNull Side> choices) {

    Map<String, Side> chosen() {
      return choices == null ? Map.of() : choices;
    }
  }

  /** A file is merged into this one (合并档案). */
  @Schema(
      name = "MergeFiles",
      example =
          """
          {"loserId": "0198c1f0-7c1a-7000-8000-000000000002", "survivorVersion": 3,
           "loserVersion": 1, "choices": {"contact.phone": "LOSER"},
           "reason": "同一公司,更名前后各建了一份档案"}
          """)
  record Merge(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String loserId,
      @NotNull @Positive @Max(MOST) Long survivorVersion,
      @NotNull @Positive @Max(MOST) Long loserVersion,
      @Nullable @Size(max = 60) Map<@Size(max = 60) String, @NotNull Side> choices,
      @Nullable @Size(min = 1, max = 500) String reason) {

    MergeCommand toCommand(String survivorId) {
      return new MergeCommand(
          survivorId,
          survivorVersion,
          loserId,
          loserVersion,
          choices == null ? Map.of() : choices,
          reason == null || reason.isBlank() ? null : reason.strip());
    }
  }
}
