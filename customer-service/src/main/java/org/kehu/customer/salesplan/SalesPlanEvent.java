package org.kehu.customer.salesplan;

/** What happens to a sales plan. */
public sealed interface SalesPlanEvent {

  /** It was drawn up. */
  record PlanDrafted() implements SalesPlanEvent {}

  /** Its draft says something else. */
  record PlanRevised() implements SalesPlanEvent {}

  /** A version goes to those who approve. */
  record PlanSubmitted() implements SalesPlanEvent {}

  /** A version was approved. */
  record PlanApproved() implements SalesPlanEvent {}

  /** A version was not approved, or nobody said anything. */
  record PlanReturned() implements SalesPlanEvent {}

  /** The draft was given up. */
  record PlanWithdrawn() implements SalesPlanEvent {}

  /** Its year began, or it was approved within it. */
  record PlanTookForce() implements SalesPlanEvent {}

  /** A further version is being made. */
  record PlanAdapted() implements SalesPlanEvent {}

  /** A quarter was looked at. */
  record QuarterReviewed(int quarter) implements SalesPlanEvent {}

  /** Less was sold than the policy lets pass. */
  record PlanFellShort() implements SalesPlanEvent {}

  /** What lacked is made up for. */
  record PlanCaughtUp() implements SalesPlanEvent {}

  /** The year is over. */
  record PlanClosed() implements SalesPlanEvent {}
}
