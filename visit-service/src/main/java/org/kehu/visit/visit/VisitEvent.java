package org.kehu.visit.visit;

import java.time.Instant;

/** What happens to a visit. */
public sealed interface VisitEvent {

  /** It was planned. */
  record VisitPlanned() implements VisitEvent {}

  /** The plan was edited. */
  record VisitChanged() implements VisitEvent {}

  /** The customer confirmed it. */
  record VisitConfirmed() implements VisitEvent {}

  /** It was prepared. */
  record VisitPrepared() implements VisitEvent {}

  /** It took place. */
  record VisitConducted() implements VisitEvent {}

  /** It was summed up. */
  record VisitCompleted() implements VisitEvent {}

  /** It was reported to leadership. */
  record VisitReported() implements VisitEvent {}

  /** It was moved to another time. */
  record VisitRescheduled(Instant previous) implements VisitEvent {}

  /** It was called off. */
  record VisitCancelled() implements VisitEvent {}

  /** It did not take place as planned. */
  record VisitMissed() implements VisitEvent {}

  /** Its owner leaves the company; somebody else makes it. */
  record VisitHandedOver(String previousOwnerId) implements VisitEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record VisitAccessChanged() implements VisitEvent {}
}
