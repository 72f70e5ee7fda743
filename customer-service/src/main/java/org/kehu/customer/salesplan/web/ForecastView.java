package org.kehu.customer.salesplan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.kehu.customer.salesplan.SalesForecast;
import org.kehu.kit.money.web.MoneyJson;

/**
 * What a year is expected to bring, with what it was reckoned from (销售预测).
 *
 * @param formula id of the formula; {@code version} changes with the way it reckons
 */
@Schema(name = "SalesForecast")
record ForecastView(
    int year,
    @Schema(example = "agreement-history") String formula,
    int version,
    String words,
    BigDecimal growth,
    BigDecimal minGrowth,
    BigDecimal maxGrowth,
    BigDecimal withoutAgreement,
    MoneyJson total,
    List<MonthView> months) {

  private static final String WORDS =
      "已过月份取实际订货额;未来月份 = 基数 × 增长系数 × 协议系数。基数为最近一个已过的同月,该月无订货时取最近三个月均值;"
          + "增长系数为最近十二个月与之前十二个月之比,限于政策上下限;当月有有效协议时协议系数为 1,否则取政策值。";

  /** One month; a month ahead is base × growth × agreement (月度预测). */
  @Schema(name = "SalesForecastMonth")
  record MonthView(
      int month,
      SalesForecast.Basis basis,
      MoneyJson base,
      BigDecimal agreement,
      MoneyJson amount) {}

  static ForecastView of(SalesForecast forecast) {
    return new ForecastView(
        forecast.year().getValue(),
        SalesForecast.FORMULA,
        SalesForecast.VERSION,
        WORDS,
        forecast.growth(),
        forecast.rules().minGrowth(),
        forecast.rules().maxGrowth(),
        forecast.rules().withoutAgreement(),
        SalesPlanView.json(forecast.total()),
        forecast.months().stream()
            .map(one ->
                new MonthView(
                    one.month(),
                    one.basis(),
                    SalesPlanView.json(one.base()),
                    one.agreement(),
                    SalesPlanView.json(one.amount())))
            .toList());
  }
}
