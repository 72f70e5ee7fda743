package org.kehu.customer.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kehu.customer.analysis.AnalysisDesk;
import org.kehu.customer.analysis.Composition;
import org.kehu.customer.analysis.Dimension;
import org.kehu.customer.analysis.Market;
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

  /**
   * How we do in a region and industry.
   *
   * @param successRate cooperating customers of all, 0 to 1
   * @param expected how many of the potential ones would come at that rate
   * @param prospects where the potential customers of this market are listed
   */
  @Schema(name = "Market")
  record MarketView(
      @Schema(example = "广东") String region,
      @Schema(example = "电子") String industry,
      long potential,
      long cooperating,
      long lost,
      long topGrades,
      MoneyView yearlyVolume,
      BigDecimal successRate,
      BigDecimal expected,
      String prospects) {

    static MarketView of(Market market) {
      return new MarketView(
          market.region(),
          market.industry(),
          market.potential(),
          market.cooperating(),
          market.lost(),
          market.topGrades(),
          MoneyView.of(market.yearlyVolume()),
          market.successRate(),
          market.expected(),
          "/api/v1/customers?status=POTENTIAL"
              + condition("region", market.region())
              + condition("industry", market.industry()));
    }

    private static String condition(String name, String value) {
      return value.isEmpty()
          ? ""
          : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /** The markets of what the caller may see, the most promising first. */
  @Schema(name = "Markets")
  record MarketsView(List<MarketView> markets) {}

  @GetMapping("/markets")
  @Operation(
      summary = "Where to look for new customers (新客户、新市场选择)",
      description =
          "By region and industry: how many potential, cooperating and lost customers, how often"
              + " we succeed, and how many of the potential ones would come at that rate; the most"
              + " promising first. Each names the list of its potential customers.")
  MarketsView markets(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    return new MarketsView(desk.markets().stream().limit(limit).map(MarketView::of).toList());
  }

  @GetMapping("/composition")
  @Operation(
      summary = "Composition of the customers (客户构成分析)",
      description = "Counts, yearly volume and shares of what you may see; X-01, X-03, C-87.")
  CompositionView composition(
      @Parameter(
              description =
                  "One to three of grade, tier, region, industry, status, kind, nature, size,"
                      + " intention, relation, dealing, reach",
              example = "grade,region")
          @RequestParam(defaultValue = "grade")
          @Size(min = 1, max = 60)
          String by) {
    return CompositionView.of(desk.composition(by));
  }
}
