package org.kehu.customer.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kehu.customer.analysis.AnalysisDesk;
import org.kehu.customer.analysis.Composition;
import org.kehu.customer.analysis.Dimension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Analyses of the customers (客户分析). */
@RestController
@RequestMapping("/api/v1/customers/analysis")
@Tag(name = "analysis", description = "客户分析: composition of the customers")
class AnalysisController {

  private final AnalysisDesk desk;

  AnalysisController(AnalysisDesk desk) {
    this.desk = desk;
  }

  /** An amount in yuan. */
  @Schema(name = "AnalysisMoney")
  record MoneyView(String amount, String currency) {

    static MoneyView of(BigDecimal amount) {
      return new MoneyView(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), "CNY");
    }
  }

  /**
   * One group.
   *
   * @param key value of each dimension; empty for files that do not have one
   * @param customerShare of all customers, 0 to 1
   */
  @Schema(name = "CompositionGroup")
  record GroupView(
      Map<String, String> key,
      long customers,
      MoneyView yearlyVolume,
      BigDecimal customerShare,
      BigDecimal volumeShare) {

    static GroupView of(Composition.Group group) {
      Map<String, String> key = new LinkedHashMap<>();
      group.values().forEach((dimension, value) -> key.put(dimension.wireName(), value));
      return new GroupView(
          key,
          group.customers(),
          MoneyView.of(group.yearlyVolume()),
          group.customerShare(),
          group.volumeShare());
    }
  }

  /** How the customers are made up. */
  @Schema(name = "Composition")
  record CompositionView(
      List<String> by,
      long customers,
      MoneyView yearlyVolume,
      List<GroupView> groups,
      Instant asOf) {

    static CompositionView of(Composition composition) {
      return new CompositionView(
          composition.by().stream().map(Dimension::wireName).toList(),
          composition.customers(),
          MoneyView.of(composition.yearlyVolume()),
          composition.groups().stream().map(GroupView::of).toList(),
          composition.asOf());
    }
  }

  @GetMapping("/composition")
  @Operation(
      summary = "Composition of the customers (客户构成分析)",
      description = "Counts, yearly volume and shares of what you may see; X-01, X-03, C-87.")
  CompositionView composition(
      @Parameter(
              description =
                  "One to three of grade, tier, region, industry, status, kind, nature, size,"
                      + " intention",
              example = "grade,region")
          @RequestParam(defaultValue = "grade")
          @Size(min = 1, max = 60)
          String by) {
    return CompositionView.of(desk.composition(by));
  }
}
