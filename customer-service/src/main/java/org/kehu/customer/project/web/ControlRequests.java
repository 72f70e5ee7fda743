package org.kehu.customer.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.NewWork;
import org.kehu.customer.project.WorkKind;
import org.kehu.customer.project.WorkOutcome;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on work and cost. */
final class ControlRequests {

  private ControlRequests() {}

  /** A piece of work and who answers for it (分派工作). */
  @Schema(
      name = "GiveProjectWork",
      example =
          """
          {"kind": "TRIAL_RUN", "what": "协助销售完成样机试机", "responsibleId": "st-chen-kefu",
           "dueOn": "2026-12-10"}
          """)
  record Give(
      @NotNull WorkKind kind,
      @NotBlank @Size(max = 1000) String what,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleId,
      @NotNull LocalDate dueOn) {

    NewWork toWork() {
      return new NewWork(kind, what.strip(), responsibleId, dueOn);
    }
  }

  /** What became of it; collected money for collection alone (工作结果). */
  @Schema(
      name = "SettleProjectWork",
      example =
          "{\"outcome\": \"DONE\", \"note\": \"首期款已到账\", \"collected\": {\"amount\":"
              + " \"150000.00\"}}")
  record Settle(
      @NotNull WorkResult outcome,
      @NotBlank @Size(max = 1000) String note,
      @Nullable @Valid MoneyJson collected) {}

  /** What somebody can say of work. */
  enum WorkResult {
    /** 完成. */
    DONE(WorkOutcome.DONE),
    /** 取消. */
    DROPPED(WorkOutcome.DROPPED);

    private final WorkOutcome outcome;

    WorkResult(WorkOutcome outcome) {
      this.outcome = outcome;
    }

    WorkOutcome outcome() {
      return outcome;
    }
  }

  /** The project cost something (登记成本). */
  @Schema(
      name = "BookProjectCost",
      example =
          """
          {"reference": "FY-20261127-05", "what": "联调差旅", "amount": {"amount": "8600.00"},
           "on": "2026-11-27"}
          """)
  record Book(
      @NotNull @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")
          String reference,
      @NotBlank @Size(max = 500) String what,
      @NotNull @Valid MoneyJson amount,
      @NotNull LocalDate on) {}
}
