package org.kehu.customer.salesplan;

import java.util.List;
import org.kehu.kit.money.Money;

/**
 * What a quarter is to bring.
 *
 * @param target of the whole quarter
 * @param months its three months, which add up to it
 */
public record QuarterTarget(Money target, List<Money> months) {

  static final int MONTHS = 3;

  public QuarterTarget {
    months = List.copyOf(months);
  }

  boolean addsUp() {
    return months.size() == MONTHS
        && months.stream().reduce(Money.ZERO, Money::plus).equals(target);
  }
}
