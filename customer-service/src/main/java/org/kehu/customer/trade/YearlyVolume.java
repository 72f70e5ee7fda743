package org.kehu.customer.trade;

import java.time.Year;
import java.util.List;
import org.kehu.kit.money.Money;

/**
 * What a customer ordered in a year, as a recount of its orders says (年用量).
 *
 * @param months those in which something was ordered
 */
public record YearlyVolume(Year year, List<Month> months) {

  public YearlyVolume {
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param month from 1
   * @param paid of these orders, whenever it came
   */
  public record Month(int month, long orders, Money ordered, Money paid) {}

  public long orders() {
    return months.stream().mapToLong(Month::orders).sum();
  }

  public Money ordered() {
    return months.stream().map(Month::ordered).reduce(Money.ZERO, Money::plus);
  }

  public Money paid() {
    return months.stream().map(Month::paid).reduce(Money.ZERO, Money::plus);
  }
}
