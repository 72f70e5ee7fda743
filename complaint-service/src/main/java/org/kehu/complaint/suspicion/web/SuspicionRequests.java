package org.kehu.complaint.suspicion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.kehu.complaint.cases.command.ReasonGiven;

/** Bodies of the commands on a suspicion. */
final class SuspicionRequests {

  private SuspicionRequests() {}

  /** {@code POST /{id}/confirm} and {@code /dismiss}. */
  @Schema(name = "JudgeSuspicion")
  record Judge(
      @Schema(description = "理由", example = "经核实,三次均无正当理由") @NotBlank @Size(max = 1000)
          String reason) {

    ReasonGiven command() {
      return new ReasonGiven(reason);
    }
  }
}
