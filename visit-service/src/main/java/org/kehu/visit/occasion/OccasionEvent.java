package org.kehu.visit.occasion;

import org.kehu.kit.money.Money;

/** What happens to an occasion. */
public sealed interface OccasionEvent {

  /** It was planned. */
  record OccasionPlanned() implements OccasionEvent {}

  /** Its plan changed. */
  record OccasionChanged() implements OccasionEvent {}

  /** Customers were invited. */
  record CustomersInvited(int count) implements OccasionEvent {}

  /** A customer answered. */
  record InvitationAnswered(Invitation invitation) implements OccasionEvent {}

  /** A customer said what the next year needs. */
  record DemandNoted(Invitation invitation) implements OccasionEvent {}

  /**
   * A customer shall get a notice of it; customer-service asks consent and limits and sends it.
   *
   * @param text one line of words to all who are told
   */
  record NoticeRequested(String customerId, String text) implements OccasionEvent {}

  /** It was held. */
  record OccasionHeld() implements OccasionEvent {}

  /** Something was paid. */
  record CostRecorded(Money amount) implements OccasionEvent {}

  /** It was evaluated. */
  record OccasionEvaluated() implements OccasionEvent {}

  /** It was called off. */
  record OccasionCancelled() implements OccasionEvent {}
}
