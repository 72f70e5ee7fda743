package org.kehu.customer.dossier.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.AnnualReport;
import org.kehu.customer.dossier.CompetitorDealing;
import org.kehu.customer.file.Tidy;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/** Bodies of the commands on a dossier. */
final class DossierRequests {

  private DossierRequests() {}

  /** How the customer deals with a competitor. */
  @Schema(name = "CompetitorDealing")
  record Competitor(
      @NotBlank @Size(max = 100) String competitor,
      @Nullable CooperationMode mode,
      @Nullable @Valid MoneyJson amount,
      @Nullable PaymentMethod method,
      @Nullable @Size(max = 500) String remark) {

    CompetitorDealing toDealing() {
      return new CompetitorDealing(
          competitor.strip(), mode, money(amount), method, Tidy.text(remark));
    }
  }

  /** All that is known of dealings with competitors. */
  @Schema(
      name = "Competitors",
      example =
          """
          {"competitors": [{"competitor": "华能自控", "mode": "DISTRIBUTION", \
          "amount": {"amount": "260000.00"}, "method": "BILL", "remark": "每季度结算"}]}\
          """)
  record Competitors(@NotNull @Size(max = 50) List<@Valid @NotNull Competitor> competitors) {

    List<CompetitorDealing> toDealings() {
      return competitors.stream().map(Competitor::toDealing).toList();
    }
  }

  /** A year's performance and finances; at least from where it is known. */
  @Schema(
      name = "AnnualReportFigures",
      example =
          """
          {"revenue": {"amount": "86000000.00"}, "cost": {"amount": "79000000.00"}, \
          "headcount": 320, "summary": "营收增长 12%,新增一条产线", "source": "企业年报"}\
          """)
  record Report(
      @Nullable @Valid MoneyJson revenue,
      @Nullable @Valid MoneyJson cost,
      @Nullable @Valid MoneyJson assets,
      @Nullable @Valid MoneyJson liabilities,
      @Nullable @Min(0) @Max(10_000_000) Integer headcount,
      @Nullable @Size(max = 2000) String summary,
      @NotBlank @Size(max = 100) String source) {

    AnnualReport.Figures toFigures(int year) {
      return new AnnualReport.Figures(
          year,
          money(revenue),
          money(cost),
          money(assets),
          money(liabilities),
          headcount,
          Tidy.text(summary),
          source.strip());
    }
  }

  private static @Nullable Money money(@Nullable MoneyJson json) {
    return json == null ? null : json.toMoney();
  }
}
