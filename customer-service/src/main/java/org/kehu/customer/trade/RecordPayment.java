package org.kehu.customer.trade;

import java.time.Instant;
import java.time.LocalDate;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.FieldError;

/** Records money that came for an order; more than nothing, and not in the future. */
public record RecordPayment(String number, Money amount, LocalDate paidOn, PaymentMethod method) {

  public RecordPayment {
    if (amount.amount().signum() <= 0) {
      throw TradeProblem.PAYMENT_INVALID.problem().error(new FieldError("/amount", "not-positive"));
    }
  }

  /** The payment; refused when its day is after today. */
  Payment made(LocalDate today, String by, Instant at) {
    if (paidOn.isAfter(today)) {
      throw TradeProblem.PAYMENT_INVALID.problem().error(new FieldError("/paidOn", "not-yet"));
    }
    return new Payment(number, amount, paidOn, method, by, at);
  }
}
