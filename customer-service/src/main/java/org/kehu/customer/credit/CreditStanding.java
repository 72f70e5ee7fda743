package org.kehu.customer.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.OpenItem;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.PolicyUse;

/**
 * Where a customer stands: the terms of its grade, what is open and how old that is.
 *
 * @param file what was decided and noted; null while nothing was
 * @param limit that may be open at one time
 * @param open that is
 * @param overdue part of it that should be paid
 * @param daysOverdue of the oldest; 0 when nothing is
 * @param ageing parts of what is overdue by age, the youngest first
 */
public record CreditStanding(
    @Nullable CreditFile file,
    CreditPolicy.Terms terms,
    Money limit,
    Money open,
    Money overdue,
    int daysOverdue,
    List<AgeGroup> ageing,
    int holdAfterDaysOverdue,
    PolicyUse policy) {

  public CreditStanding {
    ageing = List.copyOf(ageing);
  }

  /**
   * An age group of what is overdue (账龄).
   *
   * @param fromDays overdue, inclusive
   * @param toDays overdue, inclusive; null for the oldest
   */
  public record AgeGroup(int fromDays, @Nullable Integer toDays, long orders, Money open) {}

  static CreditStanding of(
      @Nullable CreditFile file,
      EffectivePolicy<CreditPolicy> inForce,
      List<OpenItem> items,
      LocalDate today) {
    CreditPolicy policy = inForce.value();
    Assessment present = file == null ? null : file.present();
    CreditPolicy.Terms terms = termsOf(policy, present);
    List<OpenItem> late = items.stream().filter(item -> item.daysOverdue(today) > 0).toList();
    return new CreditStanding(
        file,
        terms,
        present == null || present.limit() == null ? terms.limitMoney() : present.limit(),
        sum(items),
        sum(late),
        (int) late.stream().mapToLong(item -> item.daysOverdue(today)).max().orElse(0),
        ageing(policy.ageing(), late, today),
        policy.holdAfterDaysOverdue(),
        inForce.use());
  }

  /** A grade that the policy in force no longer has counts as none. */
  static CreditPolicy.Terms termsOf(CreditPolicy policy, @Nullable Assessment present) {
    return policy
        .terms(present == null ? policy.unassessed() : present.grade())
        .or(() -> policy.terms(policy.unassessed()))
        .orElseThrow();
  }

  private static List<AgeGroup> ageing(List<Integer> begins, List<OpenItem> late, LocalDate today) {
    List<Integer> from = new ArrayList<>();
    from.add(1);
    begins.stream().filter(days -> days > 1).forEach(from::add);
    List<AgeGroup> groups = new ArrayList<>();
    for (int at = 0; at < from.size(); at++) {
      Integer to = at + 1 < from.size() ? from.get(at + 1) - 1 : null;
      int begin = from.get(at);
      List<OpenItem> within =
          late.stream()
              .filter(item -> item.daysOverdue(today) >= begin)
              .filter(item -> to == null || item.daysOverdue(today) <= to)
              .toList();
      groups.add(new AgeGroup(begin, to, within.size(), sum(within)));
    }
    return groups;
  }

  private static Money sum(List<OpenItem> items) {
    return Money.yuan(
        items.stream().map(item -> item.open().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** What may still be ordered on credit; nothing when more is open than may be. */
  public Money available() {
    return open.compareTo(limit) >= 0 ? Money.ZERO : limit.minus(open);
  }

  /** Whether a deal of that amount fits. */
  public LimitCheck check(Money amount) {
    List<LimitCheck.Reason> reasons = new ArrayList<>();
    switch (terms.handling()) {
      case STOP -> reasons.add(LimitCheck.Reason.TRADE_STOPPED);
      case PREPAY -> reasons.add(LimitCheck.Reason.PREPAYMENT);
      case APPROVE -> reasons.add(LimitCheck.Reason.EACH_DEAL_APPROVED);
      case OPEN -> {}
    }
    boolean onCredit = terms.handling() == Handling.OPEN || terms.handling() == Handling.APPROVE;
    if (onCredit && amount.compareTo(available()) > 0) {
      reasons.add(LimitCheck.Reason.OVER_LIMIT);
    }
    if (daysOverdue > holdAfterDaysOverdue) {
      reasons.add(LimitCheck.Reason.OVERDUE);
    }
    return LimitCheck.of(amount, reasons);
  }
}
