package org.kehu.customer.keyaccount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.AccountType;
import org.kehu.customer.keyaccount.ApplyForRecognition;
import org.kehu.customer.keyaccount.Figure;
import org.kehu.customer.keyaccount.Good;
import org.kehu.customer.keyaccount.ListAccount;
import org.kehu.customer.keyaccount.Measure;
import org.kehu.customer.keyaccount.Priority;
import org.kehu.customer.keyaccount.RecordFieldSurvey;
import org.kehu.customer.keyaccount.Research;
import org.kehu.customer.keyaccount.Source;
import org.kehu.customer.keyaccount.web.SurveyJson.JudgementJson;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on the way to a key account. */
final class KeyAccountRequests {

  private KeyAccountRequests() {}

  /** An entry of the list of potential key accounts (潜在大客户名录, F-21). */
  @Schema(
      name = "ListKeyAccount",
      example =
          """
          {"customerId": "0198c1f0-7c1a-7000-8000-000000000001", "type": "AGREEMENT",
           "source": "MARKET_RESEARCH", "priority": "NORMAL", "direction": "华南智能制造企业"}
          """)
  record Enlist(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String customerId,
      @NotNull AccountType type,
      @NotNull Source source,
      @NotNull Priority priority,
      @NotBlank @Size(max = 500) String direction) {

    ListAccount toCommand() {
      return new ListAccount(customerId, type, source, priority, direction.strip());
    }
  }

  /** What the research has come to (潜在客户调研): goal, information, analysis, report. */
  @Schema(
      name = "KeyAccountResearch",
      example =
          """
          {"goal": "了解年采购规模与决策流程。", "information": "走访、年报、行业协会资料。"}
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ResearchJson(
      @Nullable @Size(min = 1, max = 2000) String goal,
      @Nullable @Size(min = 1, max = 8000) String information,
      @Nullable @Size(min = 1, max = 8000) String analysis,
      @Nullable @Size(min = 1, max = 8000) String report) {

    Research toResearch() {
      return new Research(goal, information, analysis, report);
    }

    static ResearchJson of(Research one) {
      return new ResearchJson(one.goal(), one.information(), one.analysis(), one.report());
    }
  }

  /** The key-account manager's word (确定重点开发客户). */
  @Schema(
      name = "ScreenKeyAccount",
      example = "{\"priority\": \"FOCUS\", \"channels\": \"总经理拜访，技术交流会，季度例会。\"}")
  record Screen(@NotNull Priority priority, @NotBlank @Size(max = 1000) String channels) {}

  /** A field survey that was made (实地调查). */
  @Schema(
      name = "RecordFieldSurvey",
      example =
          """
          {"on": "2026-11-25", "managerId": "st-he-dakehu", "supervisorId": "st-zhou-zhuguan",
           "findings": "产线开工率高，仓储规范。",
           "judgements": [
             {"principle": "INTEGRITY", "met": true, "reason": "信用 AAA，无逾期。"},
             {"principle": "COOPERATION", "met": true, "reason": "高层重视，积极配合。"},
             {"principle": "SECRECY", "met": true, "reason": "已签保密条款。"},
             {"principle": "COST", "met": true, "reason": "成本管理完善。"}]}
          """)
  record FieldSurvey(
      @NotNull LocalDate on,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String managerId,
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String supervisorId,
      @NotBlank @Size(max = 4000) String findings,
      @NotEmpty @Size(max = 4) List<@NotNull @Valid JudgementJson> judgements) {

    RecordFieldSurvey toCommand() {
      return new RecordFieldSurvey(
          on,
          managerId,
          supervisorId,
          findings.strip(),
          judgements.stream().map(JudgementJson::toJudgement).toList());
    }
  }

  /** A product and its yearly amount (交易商品目录与金额). */
  @Schema(name = "KeyAccountGood")
  record GoodJson(@NotBlank @Size(max = 200) String product, @NotNull @Valid MoneyJson amount) {

    Good toGood() {
      return new Good(product.strip(), amount.toMoney());
    }

    static GoodJson of(Good one) {
      Money amount = one.amount();
      return new GoodJson(
          one.product(), new MoneyJson(amount.amount().toPlainString(), amount.currency()));
    }
  }

  /** What the customer comes to by a measure; whole yuan, or how many. */
  @Schema(name = "KeyAccountFigure")
  record FigureJson(@NotNull Measure measure, @Min(0) @Max(1_000_000_000_000L) long value) {

    Figure toFigure() {
      return new Figure(measure, value);
    }

    static FigureJson of(Figure one) {
      return new FigureJson(one.measure(), one.value());
    }
  }

  /** The recognition application (客户认定申请表, F-19). */
  @Schema(
      name = "ApplyForRecognition",
      example =
          """
          {"reason": "行业龙头，年采购稳定增长。", "tradingPolicy": "年度框架协议，月结 30 天。",
           "goods": [{"product": "智能控制器", "amount": {"amount": "800000.00"}}],
           "surveyResult": "一般调查与实地调查均符合选择原则。", "materials": [],
           "figures": [{"measure": "YEARLY_VOLUME", "value": 800000},
                       {"measure": "ORDERS_A_YEAR", "value": 24}],
           "intention": "三年以上长期合作意向。"}
          """)
  record Apply(
      @NotBlank @Size(max = 2000) String reason,
      @NotBlank @Size(max = 2000) String tradingPolicy,
      @NotEmpty @Size(max = 100) List<@NotNull @Valid GoodJson> goods,
      @NotBlank @Size(max = 4000) String surveyResult,
      @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.FORM) String> materials,
      @NotEmpty @Size(max = 5) List<@NotNull @Valid FigureJson> figures,
      @Nullable @Size(min = 1, max = 1000) String intention) {

    ApplyForRecognition toCommand() {
      return new ApplyForRecognition(
          reason.strip(),
          tradingPolicy.strip(),
          goods.stream().map(GoodJson::toGood).toList(),
          surveyResult.strip(),
          materials == null ? List.of() : materials,
          figures.stream().map(FigureJson::toFigure).toList(),
          intention);
    }
  }

  /** The agreement that both signed (VIP客户协议). */
  @Schema(
      name = "NameKeyAccountAgreement",
      example = "{\"agreementId\": \"0198c1f0-7c1a-7000-8000-000000000002\"}")
  record NameAgreement(@NotNull @Pattern(regexp = Ids.FORM) String agreementId) {}

  /** It is developed no more (不再开发). */
  @Schema(name = "DropKeyAccount", example = "{\"reason\": \"客户业务转型，近两年无采购计划。\"}")
  record DropIt(@NotBlank @Size(max = 1000) String reason) {}
}
