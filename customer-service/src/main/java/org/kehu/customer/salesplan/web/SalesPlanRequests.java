package org.kehu.customer.salesplan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.salesplan.DraftSalesPlan;
import org.kehu.customer.salesplan.PlanContent;
import org.kehu.customer.salesplan.PlanSubject;
import org.kehu.customer.salesplan.QuarterTarget;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on sales plans. */
final class SalesPlanRequests {

  private SalesPlanRequests() {}

  /** What a quarter is to bring; the three months add up to it (季度目标). */
  @Schema(
      name = "SalesQuarterTarget",
      example =
          """
          {"target": {"amount": "300000.00"}, "months": [{"amount": "80000.00"},
           {"amount": "100000.00"}, {"amount": "120000.00"}]}
          """)
  record Quarter(
      @NotNull @Valid MoneyJson target,
      @NotNull @Size(min = 3, max = 3) List<@Valid @NotNull MoneyJson> months) {

    QuarterTarget toTarget() {
      return new QuarterTarget(
          target.toMoney(), months.stream().map(month -> month.toMoney()).toList());
    }
  }

  /** What the plan says; the four quarters add up to the year (计划内容). */
  @Schema(
      name = "SalesPlanContent",
      example =
          """
          {"target": {"amount": "1200000.00"}, "strategy": "以年度协议稳定销量,下半年推新品",
           "quarters": [
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]}]}
          """)
  record Content(
      @NotNull @Valid MoneyJson target,
      @NotNull @Size(min = 4, max = 4) List<@Valid @NotNull Quarter> quarters,
      @NotBlank @Size(max = 4000) String strategy) {

    PlanContent toContent() {
      return new PlanContent(
          target.toMoney(), quarters.stream().map(Quarter::toTarget).toList(), strategy.strip());
    }
  }

  /** A plan is drawn up (制定年度销售计划). */
  @Schema(
      name = "DraftSalesPlan",
      example =
          """
          {"kind": "PERSON", "subject": "st-feng-dakehu", "year": 2027, "content": {
           "target": {"amount": "1200000.00"}, "strategy": "以年度协议稳定销量,下半年推新品",
           "quarters": [
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]}]}}
          """)
  record Draft(
      @NotNull SubjectKind kind,
      @NotBlank
          @Size(max = 64)
          @Schema(
              description =
                  "Id or number of the customer, id of the person or department, code of the tier,"
                      + " name of the region")
          String subject,
      @NotNull @Min(2000) @Max(2200) Integer year,
      @NotNull @Valid Content content,
      @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String responsibleId) {

    DraftSalesPlan toCommand() {
      return new DraftSalesPlan(
          new PlanSubject(kind, subject.strip()),
          Year.of(year),
          content.toContent(),
          responsibleId);
    }
  }

  /** A further version with the reason (调整计划). */
  @Schema(
      name = "AdaptSalesPlan",
      example =
          """
          {"reason": "客户扩产,上调下半年目标", "content": {
           "target": {"amount": "1200000.00"}, "strategy": "以年度协议稳定销量,下半年推新品",
           "quarters": [
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]},
            {"target": {"amount": "300000.00"}, "months": [{"amount": "100000.00"}, {"amount": "100000.00"}, {"amount": "100000.00"}]}]}}
          """)
  record Adapt(@NotBlank @Size(max = 1000) String reason, @NotNull @Valid Content content) {}

  /** What came of a quarter (季度检讨). */
  @Schema(
      name = "ReviewSalesPlan",
      example = "{\"quarter\": 1, \"findings\": \"新品上市推迟\", \"measures\": \"四月补足样机\"}")
  record Review(
      @NotNull @Min(1) @Max(4) Integer quarter,
      @NotBlank @Size(max = 4000) String findings,
      @NotBlank @Size(max = 4000) String measures) {}

  /** The year is over (结束计划). */
  @Schema(name = "CloseSalesPlan", example = "{\"result\": \"完成全年目标 103%\"}")
  record Close(@NotBlank @Size(max = 4000) String result) {}
}
