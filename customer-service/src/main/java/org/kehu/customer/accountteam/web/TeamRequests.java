package org.kehu.customer.accountteam.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.accountteam.Appoint;
import org.kehu.customer.accountteam.TeamRole;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on the key-account team. */
final class TeamRequests {

  private TeamRequests() {}

  /** Somebody takes a role (任命). */
  @Schema(
      name = "AppointKeyAccountMember",
      example =
          """
          {"staffId": "st-feng-dakehu", "role": "SPECIALIST", "reportsTo": "st-he-dakehu",
           "region": "华南"}
          """)
  record AppointBody(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @NotNull TeamRole role,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String reportsTo,
      @Nullable @Size(min = 1, max = 64) String region) {

    Appoint toCommand() {
      return new Appoint(staffId, role, reportsTo, region == null ? null : region.strip());
    }
  }

  /** Another superior or region (调整汇报关系). */
  @Schema(
      name = "MoveKeyAccountMember",
      example = "{\"reportsTo\": \"st-he-dakehu\", \"region\": \"华东\"}")
  record Move(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String reportsTo,
      @Nullable @Size(min = 1, max = 64) String region) {}

  /** A duty was done (履行职责). */
  @Schema(name = "KeyAccountDutyDone", example = "{\"note\": \"本月拜访 6 家,均有记录\"}")
  record DutyDone(@NotBlank @Size(max = 1000) String note) {}
}
