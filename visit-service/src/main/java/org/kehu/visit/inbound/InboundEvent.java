package org.kehu.visit.inbound;

/** What happens to a customer's visit to us. */
public sealed interface InboundEvent {

  /** It was announced. */
  record InboundAnnounced() implements InboundEvent {}

  /** It will be received otherwise. */
  record InboundArranged() implements InboundEvent {}

  /** The guests were received. */
  record InboundReceived() implements InboundEvent {}

  /** It was called off. */
  record InboundCancelled() implements InboundEvent {}

  /** Money was asked for. */
  record InboundExpenseAsked(Expense expense) implements InboundEvent {}

  /** The leader decided. */
  record InboundExpenseDecided(Expense expense) implements InboundEvent {}

  /** It was settled. */
  record InboundExpenseSettled(Expense expense) implements InboundEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record InboundAccessChanged() implements InboundEvent {}
}
