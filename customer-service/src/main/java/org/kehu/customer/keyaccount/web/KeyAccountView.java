package org.kehu.customer.keyaccount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.AccountType;
import org.kehu.customer.keyaccount.Application;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.CandidacyMove;
import org.kehu.customer.keyaccount.CandidacyStatus;
import org.kehu.customer.keyaccount.ContactKeeping;
import org.kehu.customer.keyaccount.FieldSurvey;
import org.kehu.customer.keyaccount.Lapse;
import org.kehu.customer.keyaccount.Priority;
import org.kehu.customer.keyaccount.Source;
import org.kehu.customer.keyaccount.TheirContact;
import org.kehu.kit.access.Level;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.PersonalKind;

/**
 * A key account, or who may become one.
 *
 * @param approvalId where its recognition was decided last; absent before
 * @param agreementId of the agreement that both signed
 * @param contacts absent until contact is to be kept
 */
@Schema(name = "KeyAccount")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyAccountView(
    String id,
    String number,
    String customerId,
    @Nullable String ownerId,
    String departmentId,
    Level level,
    AccountType type,
    Source source,
    Priority priority,
    String direction,
    CandidacyStatus status,
    Set<CandidacyMove> allowedMoves,
    KeyAccountRequests.ResearchJson research,
    @Nullable Instant submittedAt,
    @Nullable ScreeningView screening,
    SurveyJson.View generalSurvey,
    @Nullable FieldSurveyView fieldSurvey,
    @Nullable ApplicationView application,
    @Nullable String approvalId,
    @Nullable DecisionView decision,
    @Nullable String agreementId,
    @Nullable DropView dropped,
    @Nullable ContactsView contacts,
    List<Lapse> lapses,
    @Nullable Instant lapsedSince,
    Instant createdAt) {

  /** The key-account manager's word. */
  @Schema(name = "KeyAccountScreening")
  record ScreeningView(Priority priority, String channels, Instant at, String by) {}

  /** The field survey, and who went along. */
  @Schema(name = "KeyAccountFieldSurvey")
  record FieldSurveyView(
      LocalDate on,
      String managerId,
      String supervisorId,
      String findings,
      List<SurveyJson.JudgementJson> judgements,
      String by) {

    static FieldSurveyView of(FieldSurvey one) {
      return new FieldSurveyView(
          one.on(),
          one.managerId(),
          one.supervisorId(),
          one.findings(),
          one.judgements().stream().map(SurveyJson.JudgementJson::of).toList(),
          one.by());
    }
  }

  /** The recognition application (客户认定申请表). */
  @Schema(name = "KeyAccountApplication")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ApplicationView(
      String reason,
      String tradingPolicy,
      List<KeyAccountRequests.GoodJson> goods,
      String surveyResult,
      List<String> materials,
      List<KeyAccountRequests.FigureJson> figures,
      @Nullable String intention,
      Instant at,
      String by) {

    static ApplicationView of(Application one) {
      return new ApplicationView(
          one.reason(),
          one.tradingPolicy(),
          one.goods().stream().map(KeyAccountRequests.GoodJson::of).toList(),
          one.surveyResult(),
          one.materials(),
          one.figures().stream().map(KeyAccountRequests.FigureJson::of).toList(),
          one.intention(),
          one.at(),
          one.by());
    }
  }

  /** How the recognition was decided; agreed is absent when nobody decided. */
  @Schema(name = "KeyAccountDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionView(
      @Nullable Boolean agreed, @Nullable String note, @Nullable String by, Instant at) {}

  /** Why it is developed no more. */
  @Schema(name = "KeyAccountDrop")
  record DropView(String reason, Instant at, String by) {}

  /** Who keeps contact, ours and theirs. */
  @Schema(name = "KeyAccountContacts")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactsView(
      Instant since,
      List<OurContactView> ours,
      @Nullable TheirContactView theirs,
      @Nullable Instant lastReportAt) {

    static ContactsView of(ContactKeeping one, Disclosure persons) {
      TheirContact theirs = one.theirs();
      return new ContactsView(
          one.since(),
          one.ours().stream()
              .map(ours -> new OurContactView(ours.staffId(), ours.since(), ours.lastReportAt()))
              .toList(),
          theirs == null
              ? null
              : new TheirContactView(
                  PersonalKind.NAME.shown(theirs.name(), persons),
                  theirs.position(),
                  theirs.mechanism()),
          one.lastReportAt());
    }
  }

  /** One of ours who keeps contact. */
  @Schema(name = "KeyAccountStaffContact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OurContactView(String staffId, Instant since, @Nullable Instant lastReportAt) {}

  /** The account's own contact; the name as far as the reader may see it. */
  @Schema(name = "KeyAccountOwnContactShown")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TheirContactView(@Nullable String name, String position, String mechanism) {}

  static KeyAccountView of(Candidacy one, Disclosure persons) {
    return new KeyAccountView(
        one.id(),
        one.number(),
        one.customerId(),
        one.ownerId(),
        one.departmentId(),
        one.level(),
        one.type(),
        one.source(),
        one.priority(),
        one.direction(),
        one.status(),
        one.status().allowed(),
        KeyAccountRequests.ResearchJson.of(one.research()),
        one.submittedAt(),
        one.screening()
            .map(word -> new ScreeningView(word.priority(), word.channels(), word.at(), word.by()))
            .orElse(null),
        SurveyJson.View.of(one.generalSurvey(), persons),
        one.fieldSurvey().map(FieldSurveyView::of).orElse(null),
        one.application().map(ApplicationView::of).orElse(null),
        one.approvalId(),
        one.decision()
            .map(said -> new DecisionView(said.agreed(), said.note(), said.by(), said.at()))
            .orElse(null),
        one.agreementId(),
        one.dropped().map(why -> new DropView(why.reason(), why.at(), why.by())).orElse(null),
        one.keeping().map(kept -> ContactsView.of(kept, persons)).orElse(null),
        one.lapses(),
        one.lapsedSince(),
        one.createdAt());
  }
}
