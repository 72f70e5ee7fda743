package org.kehu.complaint.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.CustomerLink;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.cases.web.ComplainantBody;
import org.kehu.complaint.cases.web.RestatementBody;
import org.kehu.complaint.intake.TakeContact;
import org.kehu.kit.ids.Ids;

/**
 * {@code POST /api/v1/complaints}: kind, channel and description; the rest as far as it is known.
 */
@Schema(name = "TakeContact")
record ContactRequest(
    @NotNull CaseKind kind,
    @Schema(description = "受理渠道", example = "TELEPHONE")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String channel,
    @Schema(example = "11月8日送检的面料至今未出报告,多次催问无人答复") @NotBlank @Size(max = 4000) String description,
    @Schema(description = "严重程度;不填为一般", example = "GENERAL") @Nullable Severity severity,
    @Nullable CauseType causeType,
    @Schema(description = "诉求", example = "本周内出具报告") @Nullable @Size(max = 2000)
        String remedySought,
    @Schema(description = "真正原因", example = "下游订单交期临近") @Nullable @Size(max = 2000)
        String realCause,
    @Nullable @Valid RestatementBody restatement,
    @Schema(example = "面料成分检测") @Nullable @Size(max = 100) String product,
    @Nullable Instant occurredAt,
    @Nullable @Valid ComplainantBody complainant,
    @Schema(description = "客户档案 ID") @Nullable @Pattern(regexp = Ids.FORM) String customerId,
    @Schema(description = "客户编号", example = "KH-2026-000123") @Nullable @Size(min = 1, max = 30)
        String customerNumber,
    @Schema(description = "首问责任人;不填为登记人", example = "st-chen-kefu")
        @Nullable
        @Pattern(regexp = Ids.CHOSEN_FORM)
        String firstContactOwnerId,
    @Schema(description = "相关来件") @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = Ids.FORM) String> relatedCaseIds) {

  TakeContact contact() {
    return new TakeContact(
        kind,
        new Channel(channel),
        severity == null ? Severity.GENERAL : severity,
        causeType,
        new Statement(
            description,
            remedySought,
            realCause,
            restatement == null ? null : restatement.restatement(),
            product,
            occurredAt),
        complainant == null ? Complainant.ANONYMOUS : complainant.complainant(),
        CustomerLink.claimed(customerId, customerNumber),
        firstContactOwnerId,
        relatedCaseIds == null ? List.of() : relatedCaseIds.stream().map(CaseId::new).toList());
  }

  /** Says nothing of the person, so that no log line can. */
  @Override
  public String toString() {
    return "ContactRequest[kind=" + kind + ", channel=" + channel + "]";
  }
}
