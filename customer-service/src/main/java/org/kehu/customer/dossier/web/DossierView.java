package org.kehu.customer.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.AnnualReport;
import org.kehu.customer.dossier.CompetitorDealing;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.trade.CooperationMode;
import org.kehu.customer.trade.PaymentMethod;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/**
 * What is gathered of a customer.
 *
 * @param reports the newest year first
 */
@Schema(name = "Dossier")
record DossierView(String customerId, List<DealingView> competitors, List<ReportView> reports) {

  /** How the customer deals with a competitor. */
  @Schema(name = "KnownCompetitor")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DealingView(
      String competitor,
      @Nullable CooperationMode mode,
      @Nullable MoneyJson amount,
      @Nullable PaymentMethod method,
      @Nullable String remark) {

    static DealingView of(CompetitorDealing one) {
      return new DealingView(
          one.competitor(), one.mode(), MoneyJson.of(one.amount()), one.method(), one.remark());
    }
  }

  /**
   * A year's performance and finances.
   *
   * @param profit revenue less cost, below zero for a loss; absent when one of them is
   */
  @Schema(name = "AnnualReport")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportView(
      int year,
      @Nullable MoneyJson revenue,
      @Nullable MoneyJson cost,
      @Nullable @Schema(example = "-120000.00") String profit,
      @Nullable MoneyJson assets,
      @Nullable MoneyJson liabilities,
      @Nullable Integer headcount,
      @Nullable String summary,
      String source,
      Instant writtenAt,
      String writtenBy) {

    static ReportView of(AnnualReport report) {
      AnnualReport.Figures said = report.figures();
      Money revenue = said.revenue();
      Money cost = said.cost();
      return new ReportView(
          said.year(),
          MoneyJson.of(revenue),
          MoneyJson.of(cost),
          revenue == null || cost == null ? null : revenue.minus(cost).amount().toPlainString(),
          MoneyJson.of(said.assets()),
          MoneyJson.of(said.liabilities()),
          said.headcount(),
          said.summary(),
          said.source(),
          report.at(),
          report.by());
    }
  }

  static DossierView of(String customerId, @Nullable Dossier dossier) {
    return dossier == null
        ? new DossierView(customerId, List.of(), List.of())
        : new DossierView(
            customerId,
            dossier.competitors().stream().map(DealingView::of).toList(),
            dossier.reports().stream().map(ReportView::of).toList());
  }
}
