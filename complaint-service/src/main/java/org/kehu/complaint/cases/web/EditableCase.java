package org.kehu.complaint.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.command.AmendCase;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;

/** What a patch may change (RFC 7396); the rest of a case moves by commands. */
@Schema(name = "EditableCase")
record EditableCase(
    @NotNull Severity severity,
    @Nullable CauseType causeType,
    @Schema(example = "11月8日送检的面料至今未出报告") @NotBlank @Size(max = 4000) String description,
    @Schema(description = "诉求", example = "本周内出具报告") @Nullable @Size(max = 2000)
        String remedySought,
    @Schema(description = "真正原因", example = "下游订单交期临近") @Nullable @Size(max = 2000)
        String realCause,
    @Nullable @Valid RestatementBody restatement,
    @Schema(example = "面料成分检测") @Nullable @Size(max = 100) String product,
    @Nullable Instant occurredAt,
    @NotNull @Valid ComplainantBody complainant,
    @Nullable @Size(max = 36) String customerId,
    @Schema(example = "KH-2026-000123") @Nullable @Size(max = 30) String customerNumber) {

  static EditableCase of(ComplaintCase c) {
    Statement statement = c.statement();
    return new EditableCase(
        c.severity(),
        c.causeType(),
        statement.description(),
        statement.remedySought(),
        statement.realCause(),
        RestatementBody.of(statement.restatement()),
        statement.product(),
        statement.occurredAt(),
        ComplainantBody.of(c.complainant()),
        c.customer().fileId(),
        c.customer().number());
  }

  AmendCase command() {
    return new AmendCase(
        severity,
        causeType,
        new Statement(
            description,
            remedySought,
            realCause,
            restatement == null ? null : restatement.restatement(),
            product,
            occurredAt),
        complainant.complainant(),
        customerId,
        customerNumber);
  }

  /** Says nothing of the person, so that no log line can. */
  @Override
  public String toString() {
    return "EditableCase[severity=" + severity + "]";
  }
}
