package org.kehu.customer.staff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.staff.WriteLetter;
import org.kehu.kit.identity.Power;
import org.kehu.kit.ids.Ids;

/** Bodies of requests about letters of delegation. */
final class LetterRequests {

  private LetterRequests() {}

  /** A letter to be written. */
  @Schema(
      name = "WriteDelegationLetter",
      description =
          "Powers are open codes; in use are policy.approve (rules of any service), archive.loan (only"
              + " while the lender is away) and complaint.result.",
      example =
          """
          {"delegateId": "st-zhao-zhuren", "powers": ["policy.approve", "archive.loan"], \
          "from": "2026-11-23T00:00:00Z", "until": "2026-12-01T00:00:00Z", "reason": "总经理出差期间审批"}\
          """)
  record Write(
      @Nullable
          @Size(min = 1, max = 40)
          @Pattern(regexp = "[^\\p{Cntrl}]*")
          @Schema(
              description = "Number of the paper; made here when absent",
              example = "委字2026第12号")
          String number,
      @NotBlank @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String delegateId,
      @NotEmpty @Size(max = 20)
          List<@NotNull @Size(max = Power.LONGEST) @Pattern(regexp = Power.FORM) String> powers,
      @Nullable @Schema(description = "At once when absent") Instant from,
      @NotNull Instant until,
      @NotBlank @Size(max = 500) String reason) {

    WriteLetter toCommand() {
      return new WriteLetter(
          number == null ? null : number.strip(), delegateId, powers, from, until, reason.strip());
    }
  }

  /** Why a letter is taken back. */
  @Schema(name = "RevokeDelegationLetter", example = "{\"reason\": \"提前返回\"}")
  record Revoke(@NotBlank @Size(max = 500) String reason) {}
}
