package org.kehu.visit.customerreport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.web.MoneyJson;
import org.kehu.visit.customerreport.CaseProgress;
import org.kehu.visit.customerreport.ProductYield;
import org.kehu.visit.customerreport.ReportContent;

/** What a report to a customer tells, as callers write and read it. */
@Schema(
    name = "CustomerReportContent",
    description = "All of what a report tells; a section left out is not written (报告内容)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportContentJson(
    @Schema(description = "服务情况", example = "本季度完成检测 46 批，按时率 98%") @Size(max = 8000)
        @Nullable String services,
    @Schema(description = "理赔情况", example = "本季度理赔两起，均已结案") @Size(max = 8000)
        @Nullable String claims,
    @Schema(description = "重大案件跟进; empty when there is none") @Size(max = 50)
        @Nullable List<@NotNull @Valid CaseJson> majorCases,
    @Schema(description = "产品收益; empty when there is no such product") @Size(max = 50)
        @Nullable List<@NotNull @Valid YieldJson> yields,
    @Schema(description = "新业务、新服务", example = "新增无损检测服务") @Size(max = 8000)
        @Nullable String newServices,
    @Schema(description = "市场信息", example = "行业标准将于明年更新") @Size(max = 8000)
        @Nullable String marketNews) {

  @Schema(name = "CustomerReportCase", description = "How far a major case has come (重大案件进展)")
  record CaseJson(
      @Schema(example = "TS-20261122-0001") @NotBlank @Size(max = 40) String caseNumber,
      @Schema(example = "已完成复检，赔付方案待客户确认") @NotBlank @Size(max = 2000) String progress) {}

  @Schema(name = "CustomerReportYield", description = "What a product yielded (产品收益)")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record YieldJson(
      @Schema(example = "稳健理财一号") @NotBlank @Size(max = 200) String product,
      @Schema(description = "First day", example = "2026-07-01") @NotNull LocalDate from,
      @Schema(description = "Last day, not before the first", example = "2026-09-30") @NotNull
          LocalDate to,
      @Schema(description = "Per cent; below zero for a loss", example = "1.05")
          @NotNull
          @Pattern(regexp = "-?\\d{1,4}(\\.\\d{1,4})?")
          String ratePercent,
      @Schema(description = "What it is worth now") @Valid @Nullable MoneyJson worth) {

    static YieldJson of(ProductYield yielded) {
      return new YieldJson(
          yielded.product(),
          yielded.from(),
          yielded.to(),
          yielded.ratePercent(),
          MoneyJson.of(yielded.worth()));
    }

    ProductYield value() {
      return new ProductYield(product, from, to, ratePercent, MoneyJson.toMoney(worth));
    }
  }

  static ReportContentJson of(ReportContent content) {
    List<CaseProgress> cases = content.majorCases();
    List<ProductYield> yields = content.yields();
    return new ReportContentJson(
        content.services(),
        content.claims(),
        cases == null
            ? null
            : cases.stream().map(one -> new CaseJson(one.caseNumber(), one.progress())).toList(),
        yields == null ? null : yields.stream().map(YieldJson::of).toList(),
        content.newServices(),
        content.marketNews());
  }

  ReportContent value() {
    return new ReportContent(
        written(services),
        written(claims),
        majorCases == null
            ? null
            : majorCases.stream()
                .map(one -> new CaseProgress(one.caseNumber(), one.progress()))
                .toList(),
        yields == null ? null : yields.stream().map(YieldJson::value).toList(),
        written(newServices),
        written(marketNews));
  }

  /** Blank words are none. */
  private static @Nullable String written(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }
}
