package org.kehu.customer.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.money.Money;

/**
 * The money of a project against its plan (项目毛利率指标, X-36).
 *
 * @param cost booked so far
 */
public record Figures(Money price, Money budget, int marginTarget, Money cost) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LOWEST = BigDecimal.valueOf(-1000);

  static Figures of(PlanTerms terms, Costs costs) {
    return new Figures(terms.price(), terms.budget(), terms.marginTarget(), costs.total());
  }

  /**
   * Gross margin in whole percent, rounded down, not below -1000: what of the budget is not spent
   * yet is expected to be.
   */
  public int margin() {
    Money expected = cost.compareTo(budget) > 0 ? cost : budget;
    return price
        .minus(expected)
        .amount()
        .multiply(HUNDRED)
        .divide(price.amount(), 0, RoundingMode.FLOOR)
        .max(LOWEST)
        .intValueExact();
  }

  /** What is off, cost and margin. */
  List<Flag> flags(int warnPercent) {
    BigDecimal spent = cost.amount().multiply(HUNDRED);
    boolean over = cost.compareTo(budget) > 0;
    boolean near = spent.compareTo(budget.amount().multiply(BigDecimal.valueOf(warnPercent))) >= 0;
    List<Flag> flags = new ArrayList<>();
    if (over) {
      flags.add(Flag.COST_OVER);
    } else if (near && cost.compareTo(Money.ZERO) > 0) {
      flags.add(Flag.COST_NEAR);
    }
    if (margin() < marginTarget) {
      flags.add(Flag.MARGIN_BELOW);
    }
    return flags;
  }
}
