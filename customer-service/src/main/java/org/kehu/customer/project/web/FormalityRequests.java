package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.AddFormality;
import org.kehu.customer.project.FormalityKind;
import org.kehu.customer.project.FormalityState;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on formalities. */
final class FormalityRequests {

  private FormalityRequests() {}

  /** A formality is to be done (办理手续). */
  @Schema(
      name = "AddProjectFormality",
      example =
          """
          {"kind": "BUSINESS_REGISTRATION", "authority": "南沙区市场监督管理局",
           "responsibleId": "st-pu-tong", "dueOn": "2027-02-28", "furtherPapers": ["环评批复"]}
          """)
  record Add(
      @NotNull FormalityKind kind,
      @NotBlank @Size(max = 200) String authority,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleId,
      @NotNull LocalDate dueOn,
      @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> furtherPapers) {

    AddFormality toCommand() {
      List<String> further = furtherPapers == null ? List.of() : furtherPapers;
      return new AddFormality(
          kind,
          authority.strip(),
          responsibleId,
          dueOn,
          further.stream().map(String::strip).toList());
    }
  }

  /** A document came (收到资料). */
  @Schema(
      name = "ReceiveProjectPaper",
      example = "{\"paper\": \"公司章程\", \"receivedOn\": \"2026-11-27\"}")
  record Receive(@NotBlank @Size(max = 100) String paper, @NotNull LocalDate receivedOn) {}

  /** How far it has come (手续办理进度). */
  @Schema(
      name = "MoveProjectFormality",
      example = "{\"state\": \"SUBMITTED\", \"note\": \"已递交,受理号 2026-1188\"}")
  record Move(@NotNull FormalityState state, @NotBlank @Size(max = 1000) String note) {}
}
