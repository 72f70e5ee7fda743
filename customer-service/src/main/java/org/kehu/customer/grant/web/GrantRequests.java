package org.kehu.customer.grant.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.grant.GrantAccess;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on grants. */
final class GrantRequests {

  private GrantRequests() {}

  /** Somebody is let in (授权). */
  @Schema(
      name = "GrantAccess",
      example =
          """
          {"staffId": "st-han-xiaoshou", "access": "READ", "until": "2026-12-31T10:00:00Z",
           "reason": "联合拜访,需了解合作背景"}
          """)
  record Grant(
      @Nullable @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @Nullable @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String departmentId,
      @NotNull FileAccess access,
      @NotNull Instant until,
      @NotBlank @Size(max = 200) String reason) {

    GrantAccess toCommand() {
      return new GrantAccess(
          staffId, departmentId, access == FileAccess.WRITE, until, reason.strip());
    }
  }

  /** It is taken back (撤销授权). */
  @Schema(name = "RevokeGrant", example = "{\"reason\": \"联合拜访取消\"}")
  record Revoke(@NotBlank @Size(max = 200) String reason) {}
}
