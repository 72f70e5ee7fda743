package org.kehu.customer.salesplan;

import java.time.YearMonth;
import java.util.Map;
import org.kehu.kit.money.Money;

/** What was sold, from the transactions that are kept. */
public interface SalesFigures {

  /**
   * What the subject's customers ordered, month by month. Of groups only customers that are not
   * confidential count: who sees the sum need not be cleared for those.
   *
   * @param departmentId whose plan it is; in it lie the regions and tiers
   * @param from the first month
   * @param until the month after the last
   * @return only months in which something was ordered
   */
  Map<YearMonth, Money> ordered(
      PlanSubject subject, String departmentId, YearMonth from, YearMonth until);
}
