package org.kehu.customer.commission;

/** What happens to a commission. */
public sealed interface CommissionEvent {

  /** A deal was closed; its shares wait to be agreed to, unless one person gets all. */
  record CommissionRecorded() implements CommissionEvent {}

  /** One of the two proposed other shares. */
  record SharesProposed() implements CommissionEvent {}

  /** Everybody agreed, or one person gets all. */
  record SharesAgreed() implements CommissionEvent {}

  /** It does not count. */
  record CommissionCancelled() implements CommissionEvent {}
}
