package org.kehu.customer.salesplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kehu.customer.salesplan.SalesPlanSamples.YEAR;
import static org.kehu.customer.salesplan.SalesPlanSamples.yuan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.kit.money.Money;
import org.kehu.testkit.Proves;

class SalesForecastTest {

  private static final SalesPolicy.ForecastRules RULES =
      new SalesPolicy.ForecastRules(
          new BigDecimal("0.5"), new BigDecimal("2"), new BigDecimal("0.8"));
  private static final YearMonth PRESENT = YEAR.atMonth(10);

  private final Map<YearMonth, Money> sold = new HashMap<>();

  private void sell(YearMonth from, int months, long monthly) {
    for (int at = 0; at < months; at++) {
      sold.put(from.plusMonths(at), yuan(monthly));
    }
  }

  private SalesForecast forecast(boolean agreed) {
    return SalesForecast.of(YEAR, PRESENT, sold, month -> agreed, RULES);
  }

  private static SalesForecast.Month month(SalesForecast forecast, int month) {
    return forecast.months().get(month - 1);
  }

  @Test
  @Proves("X-52")
  void whatIsOverCountsAsItWasAndTheRestGrowsFromTheSameMonth() {
    sell(PRESENT.minusMonths(24), 12, 1000);
    sell(PRESENT.minusMonths(12), 12, 1200);
    sold.put(PRESENT, yuan(100));

    SalesForecast forecast = forecast(true);

    assertThat(forecast.growth()).isEqualByComparingTo("1.2");
    assertThat(month(forecast, 9).basis()).isEqualTo(SalesForecast.Basis.ACTUAL);
    assertThat(month(forecast, 9).amount()).isEqualTo(yuan(1200));
    assertThat(month(forecast, 10).base()).isEqualTo(yuan(1200));
    assertThat(month(forecast, 10).amount()).isEqualTo(yuan(1440));
    assertThat(forecast.total()).isEqualTo(yuan(9 * 1200 + 3 * 1440));
    assertThat(month(forecast(false), 12).amount()).isEqualTo(yuan(1152));
  }

  @Test
  @Proves("X-52")
  void moreThanExpectedStaysAndGrowthHasItsBounds() {
    sell(PRESENT.minusMonths(24), 12, 100);
    sell(PRESENT.minusMonths(12), 12, 1000);
    sold.put(PRESENT, yuan(5000));
    assertThat(forecast(true).growth()).isEqualByComparingTo("2");
    assertThat(month(forecast(true), 10).amount()).isEqualTo(yuan(5000));

    sell(PRESENT.minusMonths(12), 12, 10);
    assertThat(forecast(true).growth()).isEqualByComparingTo("0.5");
  }

  @Test
  @Proves("X-52")
  void withoutTheSameMonthTheLastThreeMonthsCountAndWithoutAnyNothing() {
    sell(PRESENT.minusMonths(3), 3, 900);

    SalesForecast forecast = forecast(true);

    assertThat(forecast.growth()).isEqualByComparingTo("1");
    assertThat(month(forecast, 12).basis()).isEqualTo(SalesForecast.Basis.RECENT_MEAN);
    assertThat(month(forecast, 12).amount()).isEqualTo(yuan(900));
    sold.clear();
    assertThat(forecast(true).total()).isEqualTo(yuan(0));
  }

  @Test
  @Proves("X-52")
  void theNextYearIsReckonedFromMonthsThatAreOver() {
    sell(PRESENT.minusMonths(12), 12, 1000);

    SalesForecast next = SalesForecast.of(YEAR.plusYears(1), PRESENT, sold, month -> true, RULES);

    assertThat(next.months()).extracting(SalesForecast.Month::base).containsOnly(yuan(1000));
    assertThat(next.total()).isEqualTo(yuan(12_000));
  }
}
