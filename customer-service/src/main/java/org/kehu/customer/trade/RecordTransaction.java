package org.kehu.customer.trade;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * Records an order with the payments that are known. Its amount is more than nothing, and each
 * payment has a number of its own.
 */
public record RecordTransaction(Order order, List<RecordPayment> payments) {

  public RecordTransaction {
    payments = List.copyOf(payments);
    Problem problem = TradeProblem.TRANSACTION_INVALID.problem();
    if (order.amount().amount().signum() <= 0 || !order.amount().isInRange()) {
      problem.error(new FieldError("/lines", "amount-out-of-range"));
    }
    Set<String> numbers = new HashSet<>();
    for (int at = 0; at < payments.size(); at++) {
      if (!numbers.add(payments.get(at).number())) {
        problem.error(new FieldError("/payments/" + at + "/number", "payment-twice"));
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  /** Refuses what was ordered in the future. */
  void mustBePast(Instant now) {
    if (order.orderedAt().isAfter(now)) {
      throw TradeProblem.TRANSACTION_INVALID
          .problem()
          .error(new FieldError("/orderedAt", "not-yet"));
    }
  }
}
