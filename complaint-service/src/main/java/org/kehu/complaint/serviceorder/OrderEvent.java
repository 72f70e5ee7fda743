package org.kehu.complaint.serviceorder;

/** What happens to a service order; past tense, without personal data. */
public sealed interface OrderEvent {

  /** Somebody asked for it. */
  record OrderRequested() implements OrderEvent {}

  /** Somebody is to come at a time; {@code attempt} tells the how-manieth time. */
  record OrderAppointed(int attempt) implements OrderEvent {}

  /** The customer agreed to the time. */
  record OrderConfirmed() implements OrderEvent {}

  /** Somebody was not there. */
  record OrderMissed(NoShow.Party by) implements OrderEvent {}

  /** It was done and accepted. */
  record OrderDone() implements OrderEvent {}

  /** It is not needed any more. */
  record OrderCancelled() implements OrderEvent {}

  /** Its time passed: to be arranged, confirmed or done, by the state it was in. */
  record OrderOverdue(OrderStatus awaited) implements OrderEvent {}
}
