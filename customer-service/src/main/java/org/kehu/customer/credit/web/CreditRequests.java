package org.kehu.customer.credit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.credit.AssessCredit;
import org.kehu.customer.credit.CreditPolicy;
import org.kehu.customer.credit.NoteTrouble;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on credit. */
final class CreditRequests {

  private CreditRequests() {}

  /** Somebody decides the credit grade (信用评定). */
  @Schema(
      name = "AssessCredit",
      example =
          "{\"grade\": \"B\", \"limit\": {\"amount\": \"300000.00\"}, \"reason\": \"连续两年按期付款\"}")
  record Assess(
      @NotNull @Size(max = 4) @Pattern(regexp = CreditPolicy.CODE) String grade,
      @Nullable @Valid MoneyJson limit,
      @NotBlank @Size(max = 500) String reason) {

    AssessCredit toCommand() {
      return new AssessCredit(grade, limit == null ? null : limit.toMoney(), reason.strip());
    }
  }

  /** A credit problem that occurred (C-09). */
  @Schema(
      name = "NoteCreditProblem",
      example =
          """
          {"what": "承兑汇票到期未兑付", "occurredOn": "2026-08-15", "amount": {"amount": "80000.00"}}\
          """)
  record Problem(
      @NotBlank @Size(max = 500) String what,
      @NotNull LocalDate occurredOn,
      @Nullable @Valid MoneyJson amount) {

    NoteTrouble toCommand() {
      return new NoteTrouble(what.strip(), occurredOn, amount == null ? null : amount.toMoney());
    }
  }
}
