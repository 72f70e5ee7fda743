package org.kehu.customer.trade;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kehu.kit.money.Money;

/** What is open of one order, and since when it is due. */
public record OpenItem(LocalDate dueOn, Money amount, Money paid) {

  public Money open() {
    return amount.minus(paid);
  }

  /** How many days it is overdue; not above 0 while it is in time. */
  public long daysOverdue(LocalDate today) {
    return ChronoUnit.DAYS.between(dueOn, today);
  }
}
