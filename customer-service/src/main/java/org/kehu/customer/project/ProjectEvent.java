package org.kehu.customer.project;

import java.util.List;

/** What happens to a service project. */
public sealed interface ProjectEvent {

  /** A customer came with a question. */
  record ProjectOpened() implements ProjectEvent {}

  /** What the customer needs is known, and who serves it. */
  record NeedsDiscussed() implements ProjectEvent {}

  /** A version of the plan was made. */
  record PlanProposed(int version) implements ProjectEvent {}

  /** The customer confirmed a version. */
  record PlanConfirmed(int version) implements ProjectEvent {}

  /** The customer wants it otherwise. */
  record PlanRefused(int version) implements ProjectEvent {}

  /** A formality is to be done. */
  record FormalityAdded(Formality formality) implements ProjectEvent {}

  /** A document of a formality came. */
  record PaperReceived(Formality formality) implements ProjectEvent {}

  /** A formality has come further. */
  record FormalityMoved(Formality formality) implements ProjectEvent {}

  /** Operations are supported from now on. */
  record OperationStarted() implements ProjectEvent {}

  /** The customer was visited again. */
  record RevisitHeld(Revisit revisit) implements ProjectEvent {}

  /** Something was offered. */
  record OfferMade(Offer offer) implements ProjectEvent {}

  /** The customer took an offer or not. */
  record OfferAnswered(Offer offer) implements ProjectEvent {}

  /** A complaint belongs to it, or the handling of one ended or began again. */
  record ComplaintFollowed(LinkedCase linked) implements ProjectEvent {}

  /** Somebody is responsible for a piece of work. */
  record WorkGiven(WorkItem item) implements ProjectEvent {}

  /** A piece of work is done, dropped or replaced. */
  record WorkSettled(WorkItem item) implements ProjectEvent {}

  /** It cost something. */
  record CostBooked() implements ProjectEvent {}

  /** Something else is off than before, or nothing any more. */
  record FlagsChanged(List<Flag> flags) implements ProjectEvent {}

  /** It is over. */
  record ProjectClosed() implements ProjectEvent {}

  /** Nothing comes of it. */
  record ProjectAbandoned() implements ProjectEvent {}
}
