package org.kehu.customer.salesplan;

import java.time.YearMonth;
import java.util.Map;
import org.kehu.kit.money.Money;

/** What was sold, from the transactions that are kept. */
public interface SalesFigures {

  /**
   * What the subject's customers ordered, month by month.
   *
   * @param from the first month
   * @param until the month after the last
   * @return only months in which something was ordered
   */
  Map<YearMonth, Money> ordered(PlanSubject subject, YearMonth from, YearMonth until);
}
