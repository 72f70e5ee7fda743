package org.kehu.customer.trade;

/** What happens to a transaction. */
public sealed interface TransactionEvent {

  /** An order was recorded. */
  record TransactionRecorded() implements TransactionEvent {}

  /** Money came for it. */
  record PaymentRecorded(Payment payment) implements TransactionEvent {}

  /** It is not paid in time, and somebody is to dun. */
  record PaymentOverdue(Reminder reminder) implements TransactionEvent {}
}
