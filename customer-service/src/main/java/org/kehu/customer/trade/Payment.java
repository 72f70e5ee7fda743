package org.kehu.customer.trade;

import java.time.Instant;
import java.time.LocalDate;
import org.kehu.kit.money.Money;

/**
 * Money that came for an order (付款记录).
 *
 * @param number of its source, unique in the order
 * @param by who recorded it
 */
public record Payment(
    String number, Money amount, LocalDate paidOn, PaymentMethod method, String by, Instant at) {

  /** Whether another says the same, whoever recorded it and when. */
  boolean saysTheSameAs(Payment other) {
    return number.equals(other.number)
        && amount.equals(other.amount)
        && paidOn.equals(other.paidOn)
        && method == other.method;
  }
}
