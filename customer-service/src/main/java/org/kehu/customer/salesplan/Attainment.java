package org.kehu.customer.salesplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What was reached of a plan, month by month.
 *
 * @param monthsOver how many months of the year are over
 * @param warnBelowPercent of the policy: less of the target by then falls short
 */
public record Attainment(
    PlanContent plan, List<Money> months, int monthsOver, int warnBelowPercent) {

  private static final int MONTHS = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Attainment {
    months = List.copyOf(months);
  }

  /** Of a plan, with what was sold in each month, on a day. */
  static Attainment of(
      PlanContent plan, Year year, Map<YearMonth, Money> sold, LocalDate today, int warnBelow) {
    List<Money> months =
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> sold.getOrDefault(year.atMonth(month), Money.ZERO))
            .toList();
    return new Attainment(plan, months, monthsOver(year, today), warnBelow);
  }

  private static int monthsOver(Year year, LocalDate today) {
    int ahead = Integer.compare(today.getYear(), year.getValue());
    return ahead == 0 ? today.getMonthValue() - 1 : ahead < 0 ? 0 : MONTHS;
  }

  /** What was sold by the end of a month, from January. */
  public Money through(int month) {
    return months.stream().limit(month).reduce(Money.ZERO, Money::plus);
  }

  /** What was sold in a quarter, from 1. */
  public Money quarter(int quarter) {
    int end = quarter * QuarterTarget.MONTHS;
    return through(end).minus(through(end - QuarterTarget.MONTHS));
  }

  /** Percent of a target that an amount is; null of nothing. */
  public static @Nullable BigDecimal percent(Money part, Money target) {
    return target.amount().signum() == 0
        ? null
        : part.amount().multiply(HUNDRED).divide(target.amount(), 1, RoundingMode.HALF_UP);
  }

  /** Whether less was sold in the months that are over than the policy lets pass. */
  public boolean fellShort() {
    BigDecimal asked =
        plan.through(monthsOver).amount().multiply(BigDecimal.valueOf(warnBelowPercent));
    return through(monthsOver).amount().multiply(HUNDRED).compareTo(asked) < 0;
  }
}
