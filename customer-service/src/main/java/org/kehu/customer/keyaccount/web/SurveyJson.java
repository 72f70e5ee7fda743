package org.kehu.customer.keyaccount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.GeneralSurvey;
import org.kehu.customer.keyaccount.Judgement;
import org.kehu.customer.keyaccount.Principle;
import org.kehu.customer.keyaccount.Statement;
import org.kehu.customer.keyaccount.Talk;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.PersonalKind;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.web.MoneyJson;

/** The general survey (一般调查), as it is sent and shown; it may be completed bit by bit. */
@Schema(
    name = "KeyAccountGeneralSurvey",
    example =
        """
        {"overview": "2003 年成立，主营智能控制器，员工 320 人。",
         "statements": [{"year": 2025, "sales": {"amount": "86000000"}, "source": "2025 年度决算表"}],
         "talk": {"person": "林晓梅", "position": "总经理", "on": "2026-11-20",
                  "situation": "订单稳定，二厂在建。", "policy": "质量优先，集中采购。",
                  "viewOfUs": "交付及时，希望缩短维修周期。"},
         "documents": []}
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyJson(
    @Nullable @Size(min = 1, max = 4000) String overview,
    @Nullable @Size(max = 10) List<@NotNull @Valid StatementJson> statements,
    @Nullable @Valid TalkJson talk,
    @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.FORM) String> documents) {

  /** An annual financial statement (年度决算表): attached, or stated with its source. */
  @Schema(name = "KeyAccountStatement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StatementJson(
      @Min(1990) @Max(2999) int year,
      @Nullable @Pattern(regexp = Ids.FORM) String fileId,
      @Nullable @Valid MoneyJson sales,
      @Nullable @Valid MoneyJson profit,
      @Nullable @Size(min = 1, max = 200) String source) {

    Statement toStatement() {
      return new Statement(
          year, fileId, MoneyJson.toMoney(sales), MoneyJson.toMoney(profit), source);
    }

    static StatementJson of(Statement one) {
      return new StatementJson(
          one.year(),
          one.fileId(),
          MoneyJson.of(one.sales()),
          MoneyJson.of(one.profit()),
          one.source());
    }
  }

  /** The talk with the person in charge; the name as far as the reader may see it. */
  @Schema(name = "KeyAccountTalk")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TalkJson(
      @NotBlank @Size(max = 50) String person,
      @NotBlank @Size(max = 100) String position,
      @NotNull LocalDate on,
      @NotBlank @Size(max = 2000) String situation,
      @NotBlank @Size(max = 2000) String policy,
      @NotBlank @Size(max = 2000) String viewOfUs) {

    Talk toTalk() {
      return new Talk(
          person.strip(),
          position.strip(),
          on,
          situation.strip(),
          policy.strip(),
          viewOfUs.strip());
    }
  }

  /** What the talk was, as it is shown. */
  @Schema(name = "KeyAccountTalkShown")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TalkView(
      @Nullable String person,
      String position,
      LocalDate on,
      String situation,
      String policy,
      String viewOfUs) {

    static TalkView of(Talk one, Disclosure persons) {
      return new TalkView(
          PersonalKind.NAME.shown(one.person(), persons),
          one.position(),
          one.on(),
          one.situation(),
          one.policy(),
          one.viewOfUs());
    }
  }

  /** What the general survey has found. */
  @Schema(name = "KeyAccountGeneralSurveyShown")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @Nullable String overview,
      List<StatementJson> statements,
      @Nullable TalkView talk,
      List<String> documents) {

    static View of(GeneralSurvey one, Disclosure persons) {
      Talk talk = one.talk();
      return new View(
          one.overview(),
          one.statements().stream().map(StatementJson::of).toList(),
          talk == null ? null : TalkView.of(talk, persons),
          one.documents());
    }
  }

  /** How the customer stands to a principle (大客户选择原则). */
  @Schema(name = "KeyAccountJudgement")
  record JudgementJson(
      @NotNull Principle principle,
      @NotNull Boolean met,
      @NotBlank @Size(max = 1000) String reason) {

    Judgement toJudgement() {
      return new Judgement(principle, met, reason.strip());
    }

    static JudgementJson of(Judgement one) {
      return new JudgementJson(one.principle(), one.met(), one.reason());
    }
  }

  GeneralSurvey toSurvey() {
    return new GeneralSurvey(
        overview,
        statements == null
            ? List.of()
            : statements.stream().map(StatementJson::toStatement).toList(),
        talk == null ? null : talk.toTalk(),
        documents == null ? List.of() : documents);
  }
}
