package org.kehu.customer.loan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.loan.ApplyForLoan;
import org.kehu.customer.loan.LoanKind;
import org.kehu.customer.loan.Return;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on loans. */
final class LoanRequests {

  private LoanRequests() {}

  /** The application form (借阅档案申请表, F-12). */
  @Schema(
      name = "ApplyForLoan",
      example =
          """
          {"archiveNumber": "DA-2026-000123", "kind": "LOAN", "purpose": "核对年度合同条款。", "hours": 4}
          """)
  record Apply(
      @NotNull @Pattern(regexp = "DA-[0-9]{4}-[0-9]{6,12}") String archiveNumber,
      @NotNull LoanKind kind,
      @NotBlank @Size(max = 1000) String purpose,
      @Nullable @Min(1) @Max(8760) Integer hours,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String borrowerId,
      @Nullable @Size(min = 1, max = 200) String outsider) {

    ApplyForLoan toCommand() {
      return new ApplyForLoan(archiveNumber, kind, purpose.strip(), hours, borrowerId, outsider);
    }
  }

  /** A volume came back (归还). */
  @Schema(
      name = "ReturnLoan",
      example =
          "{\"condition\": \"INCOMPLETE\", \"note\": \"缺契税复印件。\", \"missing\": [\"DEED_TAX\"]}")
  record GiveBack(
      @NotNull Return.Condition condition,
      @Nullable @Size(min = 1, max = 1000) String note,
      @Nullable @Size(max = 60)
          List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}") String> missing) {

    List<String> toMissing() {
      return missing == null ? List.of() : missing;
    }
  }

  /** A volume is lost (遗失报告). */
  @Schema(name = "ReportLoss", example = "{\"note\": \"11 月 28 日外出途中遗失。\"}")
  record Lose(@NotBlank @Size(max = 1000) String note) {}

  /** Something was done to find it (追查). */
  @Schema(name = "TraceLoss", example = "{\"what\": \"已联系出租车公司查找。\"}")
  record Trace(@NotBlank @Size(max = 1000) String what) {}
}
