package org.kehu.customer.majormatter.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.majormatter.MajorMatterKind;
import org.kehu.customer.majormatter.ReportMatter;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on major matters. */
final class MajorMatterRequests {

  private MajorMatterRequests() {}

  /**
   * A major matter in the contact with a customer (报告重大事项).
   *
   * @param customer id or number
   * @param secrecy why the business itself keeps it secret (业务保密); absent to report it
   */
  @Schema(
      name = "ReportMajorMatter",
      example =
          """
          {"customer": "KH-2026-000123", "kind": "PERSONNEL", "happenedOn": "2026-11-27",
           "what": "对方采购总监更换,新任总监要求重新招标"}
          """)
  record Report(
      @NotNull @Size(max = 64) @Pattern(regexp = Ids.CHOSEN_FORM) String customer,
      @NotNull MajorMatterKind kind,
      @NotBlank @Size(max = 4000) String what,
      @NotNull LocalDate happenedOn,
      @Nullable @Size(min = 1, max = 500) String secrecy) {

    ReportMatter toCommand() {
      return new ReportMatter(customer, kind, what.strip(), happenedOn, secrecy);
    }
  }

  /** Something to add (补充). */
  @Schema(name = "SupplementMajorMatter", example = "{\"text\": \"招标文件已于今日发出\"}")
  record Supplement(@NotBlank @Size(max = 2000) String text) {}

  /** Why it is none (作废). */
  @Schema(name = "VoidMajorMatter", example = "{\"reason\": \"经核实,与 ZD-2026-000120 为同一事项\"}")
  record Voiding(@NotBlank @Size(max = 500) String reason) {}
}
