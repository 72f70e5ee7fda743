package org.kehu.customer.agreement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.AgreementChange;
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.customer.agreement.ChangeReason;
import org.kehu.customer.agreement.DraftAgreement;
import org.kehu.customer.agreement.Negotiation;
import org.kehu.customer.agreement.Party;
import org.kehu.customer.agreement.SignAgreement;
import org.kehu.customer.agreement.TerminateAgreement;
import org.kehu.customer.agreement.Termination;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands that make, change and end an agreement. */
final class AgreementRequests {

  private AgreementRequests() {}

  /** Begins an agreement, from what was negotiated (协议起草). */
  @Schema(
      name = "DraftAgreement",
      example =
          """
          {"kind": "COOPERATION", "title": "2027 年度合作协议", "basis": "11 月 20 日谈判纪要：年供货 800 台。",
           "terms": {"content": "智能控制器年度供货与维保。"}}
          """)
  record Begin(
      @NotNull AgreementKind kind,
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 4000) String basis,
      @NotNull @Valid TermsJson terms) {

    DraftAgreement toCommand() {
      return new DraftAgreement(kind, title.strip(), basis.strip(), terms.toTerms());
    }
  }

  /** A representative signed and sealed (签字盖章). */
  @Schema(
      name = "SignAgreement",
      example =
          """
          {"party": "CUSTOMER", "name": "林晓梅", "authority": "总经理", "seal": "合同专用章",
           "signedOn": "2026-11-27"}
          """)
  record Sign(
      @NotNull Party party,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
      @Nullable @Size(min = 1, max = 50) String name,
      @NotBlank @Size(max = 200) String authority,
      @NotBlank @Size(max = 100) String seal,
      @NotNull LocalDate signedOn) {

    SignAgreement toCommand() {
      return new SignAgreement(
          party,
          staffId,
          name == null ? null : name.strip(),
          authority.strip(),
          seal.strip(),
          signedOn);
    }
  }

  /** A signed version is put on file (归档备案). */
  @Schema(
      name = "FileAgreement",
      example = "{\"archiveNumber\": \"HT-2026-018\", \"place\": \"档案室 3 号柜 2 层\"}")
  record Put(
      @NotBlank @Size(max = 60) String archiveNumber, @NotBlank @Size(max = 200) String place) {}

  /** What both parties came to (双方协商). */
  @Schema(name = "Negotiation")
  record Negotiated(@NotNull LocalDate on, @NotBlank @Size(max = 4000) String result) {

    Negotiation toNegotiation() {
      return new Negotiation(on, result.strip());
    }
  }

  /** A change that both have negotiated (合作变更). */
  @Schema(
      name = "ChangeAgreement",
      example =
          """
          {"reason": "MARKET_CHANGE",
           "negotiation": {"on": "2026-11-20", "result": "双方同意单价下调 3%，其余条款不变。"}}
          """)
  record Change(@NotNull ChangeReason reason, @NotNull @Valid Negotiated negotiation) {

    AgreementChange toChange() {
      return new AgreementChange(reason, negotiation.toNegotiation());
    }
  }

  /** The agreement ends before its time (合作终止). */
  @Schema(
      name = "TerminateAgreement",
      example =
          """
          {"reason": "MUTUAL", "note": "客户调整业务方向", "endsOn": "2026-12-31",
           "negotiation": {"on": "2026-11-20", "result": "双方同意提前终止，货款已结清。"}}
          """)
  record Terminate(
      @NotNull Termination.Reason reason,
      @NotBlank @Size(max = 1000) String note,
      @NotNull LocalDate endsOn,
      @Nullable @Valid Negotiated negotiation) {

    TerminateAgreement toCommand() {
      return new TerminateAgreement(
          reason, note.strip(), endsOn, negotiation == null ? null : negotiation.toNegotiation());
    }
  }
}
