package org.kehu.customer.salesplan;

import java.util.List;
import java.util.stream.IntStream;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * What a sales plan says: the year's target, divided into quarters and months.
 *
 * @param quarters four, which add up to the target
 * @param strategy how it is to be reached
 */
public record PlanContent(Money target, List<QuarterTarget> quarters, String strategy) {

  static final int QUARTERS = 4;

  public PlanContent {
    quarters = List.copyOf(quarters);
  }

  /** Refuses a plan of nothing, and sums that differ, each named. */
  void requireWhole() {
    Problem problem = SalesPlanProblem.SALES_PLAN_SUMS_DIFFER.problem();
    if (target.amount().signum() <= 0 || !target.isInRange()) {
      problem.error(new FieldError("/target", "amount-out-of-range"));
    }
    for (int at = 0; at < quarters.size(); at++) {
      if (!quarters.get(at).addsUp()) {
        problem.error(new FieldError("/quarters/" + at, "months-differ"));
      }
    }
    Money sum = quarters.stream().map(QuarterTarget::target).reduce(Money.ZERO, Money::plus);
    if (quarters.size() != QUARTERS || !sum.equals(target)) {
      problem.error(new FieldError("/quarters", "quarters-differ"));
    }
    if (!problem.errors().isEmpty()) {
      throw problem.with("target", target.amount().toPlainString());
    }
  }

  /** What a month is to bring, from 1. */
  public Money month(int month) {
    int at = month - 1;
    return quarters.get(at / QuarterTarget.MONTHS).months().get(at % QuarterTarget.MONTHS);
  }

  /** What the year is to bring by the end of a month; nothing by the end of month 0. */
  public Money through(int month) {
    return IntStream.rangeClosed(1, month).mapToObj(this::month).reduce(Money.ZERO, Money::plus);
  }
}
