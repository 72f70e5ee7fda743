package org.kehu.customer.salesplan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.salesplan.Attainment;
import org.kehu.customer.salesplan.SalesPlanDesk;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/**
 * What was reached of a plan, counted from the orders just now (目标完成情况).
 *
 * @param monthsOver months of the year that are over; what they lack is a shortfall
 * @param percent attained of the target of those months; absent while none is over
 */
@Schema(name = "SalesAttainment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttainmentView(
    String planId,
    int year,
    int monthsOver,
    int warnBelowPercent,
    boolean fellShort,
    MoneyJson targetSoFar,
    MoneyJson attainedSoFar,
    @Nullable BigDecimal percent,
    PartView whole,
    List<PartView> quarters,
    List<PartView> months,
    ForecastView forecast) {

  private static final int QUARTERS = 4;
  private static final int MONTHS = 12;

  /** A month, quarter or the year (考核期). */
  @Schema(name = "SalesAttainmentPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartView(
      String period, MoneyJson target, MoneyJson attained, @Nullable BigDecimal percent) {

    static PartView of(String period, Money target, Money attained) {
      return new PartView(
          period,
          SalesPlanView.json(target),
          SalesPlanView.json(attained),
          Attainment.percent(attained, target));
    }
  }

  static AttainmentView of(SalesPlanDesk.Counted counted) {
    Attainment reached = counted.attainment();
    int year = counted.plan().year().getValue();
    Money target = reached.plan().through(reached.monthsOver());
    Money attained = reached.through(reached.monthsOver());
    return new AttainmentView(
        counted.plan().id(),
        year,
        reached.monthsOver(),
        reached.warnBelowPercent(),
        reached.fellShort(),
        SalesPlanView.json(target),
        SalesPlanView.json(attained),
        Attainment.percent(attained, target),
        PartView.of(Integer.toString(year), reached.plan().target(), reached.through(MONTHS)),
        IntStream.rangeClosed(1, QUARTERS).mapToObj(at -> quarter(reached, year, at)).toList(),
        IntStream.rangeClosed(1, MONTHS).mapToObj(at -> month(reached, year, at)).toList(),
        ForecastView.of(counted.forecast()));
  }

  private static PartView quarter(Attainment reached, int year, int at) {
    return PartView.of(
        year + "-Q" + at, reached.plan().quarters().get(at - 1).target(), reached.quarter(at));
  }

  private static PartView month(Attainment reached, int year, int at) {
    return PartView.of(
        "%d-%02d".formatted(year, at), reached.plan().month(at), reached.months().get(at - 1));
  }
}
