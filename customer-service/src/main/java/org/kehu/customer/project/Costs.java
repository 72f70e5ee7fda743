package org.kehu.customer.project;

import java.util.List;
import org.kehu.kit.money.Money;

/** What a project has cost so far, oldest first. */
public final class Costs {

  private List<Cost> all = List.of();

  /** It cost something; by the same voucher again changes nothing. */
  List<ProjectEvent> book(Cost cost) {
    if (all.stream().anyMatch(one -> one.reference().equals(cost.reference()))) {
      return List.of();
    }
    all = Parts.with(all, cost);
    return List.of(new ProjectEvent.CostBooked());
  }

  public List<Cost> all() {
    return all;
  }

  /** All together. */
  public Money total() {
    return all.stream().map(Cost::amount).reduce(Money.ZERO, Money::plus);
  }
}
