package org.kehu.customer.lead;

/** What happens to a lead. */
public sealed interface LeadEvent {

  /** It was found. */
  record LeadFound() implements LeadEvent {}

  /** Somebody is to follow it up. */
  record LeadAssigned() implements LeadEvent {}

  /** It became a customer. */
  record LeadConverted() implements LeadEvent {}

  /** Nothing comes of it. */
  record LeadDropped() implements LeadEvent {}

  /** The employee's reward was agreed to or not. */
  record RewardDecided(boolean agreed) implements LeadEvent {}

  /** The employee's reward was paid. */
  record RewardPaid() implements LeadEvent {}
}
