package org.kehu.customer.lead;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What the employee who supplied a lead gets (员工推荐奖励, C-32).
 *
 * @param computedAt when the lead became a customer, by the policy then in force
 * @param decision null while nobody decided
 * @param payment null while it is not paid
 */
public record Reward(
    Money amount, Instant computedAt, @Nullable Decision decision, @Nullable Payment payment) {

  /** A manager's word. */
  public record Decision(boolean agreed, @Nullable String note, Instant at, String by) {}

  /**
   * It was paid.
   *
   * @param reference voucher (凭证号)
   */
  public record Payment(String reference, LocalDate paidOn, Instant at, String by) {}

  static Reward computed(Money amount, Instant at) {
    return new Reward(amount, at, null, null);
  }

  Reward decided(Decision word) {
    return new Reward(amount, computedAt, word, null);
  }

  Reward paid(Payment how) {
    return new Reward(amount, computedAt, decision, how);
  }
}
