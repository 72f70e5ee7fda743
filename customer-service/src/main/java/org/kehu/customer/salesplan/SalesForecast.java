package org.kehu.customer.salesplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kehu.kit.money.Money;

/**
 * What a year is expected to bring (销售预测, X-52), by the formula {@value #FORMULA}: months that are
 * over count as they were; a month ahead is base × growth × agreement.
 *
 * <ul>
 *   <li>base: the same month of the last year that is over by now; where nothing was sold in it,
 *       the mean of the three months that were over last;
 *   <li>growth: the twelve months that were over last, divided by the twelve before, within the
 *       bounds of the policy; 1 without anything before;
 *   <li>agreement: 1 for a month in which an agreement is in force, else the policy's factor; 1 for
 *       groups of customers.
 * </ul>
 *
 * The present month is what was sold so far, or what is expected if that is more.
 */
public record SalesForecast(
    Year year, BigDecimal growth, List<Month> months, SalesPolicy.ForecastRules rules) {

  /** Id of the formula, kept beside each result. */
  public static final String FORMULA = "agreement-history";

  /** Version of the formula; another way to reckon is another version. */
  public static final int VERSION = 1;

  private static final int RECENT = 3;
  private static final int YEAR = 12;
  private static final int DIGITS = 4;

  /** Where a month's figure comes from. */
  public enum Basis {
    /** It is over. */
    ACTUAL,
    SAME_MONTH_BEFORE,
    RECENT_MEAN
  }

  /**
   * One month.
   *
   * @param base what it is reckoned from
   * @param agreement factor
   */
  public record Month(int month, Basis basis, Money base, BigDecimal agreement, Money amount) {}

  public SalesForecast {
    months = List.copyOf(months);
  }

  /**
   * Reckons it.
   *
   * @param sold of the 24 months before the present one and since
   * @param agreed whether an agreement is in force in a month
   */
  static SalesForecast of(
      Year year,
      YearMonth present,
      Map<YearMonth, Money> sold,
      Predicate<YearMonth> agreed,
      SalesPolicy.ForecastRules rules) {
    BigDecimal growth = growth(present, sold, rules);
    List<Month> months =
        IntStream.rangeClosed(1, YEAR)
            .mapToObj(year::atMonth)
            .map(month -> month(month, present, sold, agreed.test(month), growth, rules))
            .toList();
    return new SalesForecast(year, growth, months, rules);
  }

  /** How many months before the present one the formula looks at. */
  static int history() {
    return 2 * YEAR;
  }

  private static Month month(
      YearMonth month,
      YearMonth present,
      Map<YearMonth, Money> sold,
      boolean agreed,
      BigDecimal growth,
      SalesPolicy.ForecastRules rules) {
    Money actual = sold.getOrDefault(month, Money.ZERO);
    if (month.isBefore(present)) {
      return new Month(month.getMonthValue(), Basis.ACTUAL, actual, BigDecimal.ONE, actual);
    }
    Money before = sold.getOrDefault(lastOver(month, present), Money.ZERO);
    boolean known = before.amount().signum() > 0;
    Money base = known ? before : recentMean(present, sold);
    BigDecimal factor = agreed ? BigDecimal.ONE : rules.withoutAgreement();
    Money expected = Money.yuan(base.amount().multiply(growth).multiply(factor));
    return new Month(
        month.getMonthValue(),
        known ? Basis.SAME_MONTH_BEFORE : Basis.RECENT_MEAN,
        base,
        factor,
        expected.compareTo(actual) > 0 ? expected : actual);
  }

  private static YearMonth lastOver(YearMonth month, YearMonth present) {
    YearMonth before = month.minusYears(1);
    return before.isBefore(present) ? before : before.minusYears(1);
  }

  private static Money recentMean(YearMonth present, Map<YearMonth, Money> sold) {
    BigDecimal all = sum(present, RECENT, sold);
    return Money.yuan(all.divide(BigDecimal.valueOf(RECENT), 2, RoundingMode.HALF_UP));
  }

  private static BigDecimal growth(
      YearMonth present, Map<YearMonth, Money> sold, SalesPolicy.ForecastRules rules) {
    BigDecimal before = sum(present.minusMonths(YEAR), YEAR, sold);
    if (before.signum() == 0) {
      return BigDecimal.ONE;
    }
    return sum(present, YEAR, sold)
        .divide(before, DIGITS, RoundingMode.HALF_UP)
        .max(rules.minGrowth())
        .min(rules.maxGrowth());
  }

  private static BigDecimal sum(YearMonth before, int months, Map<YearMonth, Money> sold) {
    return Stream.iterate(before.minusMonths(1), month -> month.minusMonths(1))
        .limit(months)
        .map(month -> sold.getOrDefault(month, Money.ZERO).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Of the whole year. */
  public Money total() {
    return months.stream().map(Month::amount).reduce(Money.ZERO, Money::plus);
  }
}
