package org.kehu.customer.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.agreement.AgreementChange;
import org.kehu.customer.agreement.ChangeReason;
import org.kehu.customer.agreement.Consultation;
import org.kehu.customer.agreement.Draft;
import org.kehu.customer.agreement.DraftStage;
import org.kehu.customer.agreement.Filing;
import org.kehu.customer.agreement.Opinion;
import org.kehu.customer.agreement.Party;
import org.kehu.customer.agreement.Signature;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.PersonalKind;

/** A version that both signed. */
@Schema(name = "AgreementVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
    int version,
    TermsJson.View terms,
    @Nullable ChangeView change,
    List<SignatureView> signatures,
    Instant signedAt,
    Instant fileBy,
    @Nullable FilingView filing) {

  /** Why there is this version, and what was negotiated for it. */
  @Schema(name = "AgreementChange")
  record ChangeView(ChangeReason reason, LocalDate negotiatedOn, String result) {

    static @Nullable ChangeView of(@Nullable AgreementChange change) {
      return change == null
          ? null
          : new ChangeView(
              change.reason(), change.negotiation().on(), change.negotiation().result());
    }
  }

  /**
   * A signature.
   *
   * @param name of the customer's representative, as far as the reader may see it
   */
  @Schema(name = "AgreementSignature")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignatureView(
      Party party,
      @Nullable String staffId,
      @Nullable String name,
      String authority,
      String seal,
      LocalDate signedOn,
      String recordedBy) {

    static SignatureView of(Signature one, Disclosure persons) {
      return new SignatureView(
          one.party(),
          one.staffId(),
          PersonalKind.NAME.shown(one.name(), persons),
          one.authority(),
          one.seal(),
          one.signedOn(),
          one.by());
    }
  }

  /** Where it is on file. */
  @Schema(name = "AgreementFiling")
  record FilingView(String archiveNumber, String place, Instant at, String by) {

    static @Nullable FilingView of(@Nullable Filing one) {
      return one == null
          ? null
          : new FilingView(one.archiveNumber(), one.place(), one.at(), one.by());
    }
  }

  static VersionView of(SignedVersion one, Disclosure persons) {
    return new VersionView(
        one.number(),
        TermsJson.View.of(one.terms()),
        ChangeView.of(one.change()),
        one.signatures().stream().map(sign -> SignatureView.of(sign, persons)).toList(),
        one.signedAt(),
        one.fileBy(),
        FilingView.of(one.filing()));
  }

  /** What the legal department said. */
  @Schema(name = "LegalOpinion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpinionView(
      String approvalId, boolean agreed, @Nullable String note, String by, Instant at) {

    static OpinionView of(Opinion one) {
      return new OpinionView(one.approvalId(), one.agreed(), one.note(), one.by(), one.at());
    }
  }

  /** Who has read the customer's file before signing. */
  @Schema(name = "FileConsultation")
  record ConsultationView(String by, long fileVersion, Instant at) {

    static ConsultationView of(Consultation one) {
      return new ConsultationView(one.by(), one.fileVersion(), one.at());
    }
  }

  /**
   * The version that is being made.
   *
   * @param approvalId of the legal review that it waits for
   * @param opinions of the legal department, newest first
   */
  @Schema(name = "AgreementDraft")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DraftView(
      int version,
      DraftStage stage,
      TermsJson.View terms,
      @Nullable ChangeView change,
      @Nullable String approvalId,
      List<OpinionView> opinions,
      List<ConsultationView> consultations,
      List<SignatureView> signatures) {

    static DraftView of(Draft draft, Disclosure persons) {
      return new DraftView(
          draft.version(),
          draft.stage(),
          TermsJson.View.of(draft.terms()),
          ChangeView.of(draft.change()),
          draft.approvalId(),
          draft.opinions().reversed().stream().map(OpinionView::of).toList(),
          draft.consultations().stream().map(ConsultationView::of).toList(),
          draft.signatures().stream().map(sign -> SignatureView.of(sign, persons)).toList());
    }
  }
}
