package org.kehu.customer.development;

/** What happens to a development plan. */
public sealed interface PlanEvent {

  /** It was drawn up. */
  record PlanDrafted() implements PlanEvent {}

  /** It has another version. */
  record PlanAdjusted() implements PlanEvent {}

  /** Somebody is responsible for a task. */
  record TaskGiven(PlanTask task) implements PlanEvent {}

  /** A task is done or dropped. */
  record TaskSettled(PlanTask task) implements PlanEvent {}

  /** A manager agreed to it. */
  record PlanAgreed() implements PlanEvent {}

  /** The work began. */
  record PlanStarted() implements PlanEvent {}

  /** It was evaluated. */
  record PlanEvaluated() implements PlanEvent {}

  /** Its progress was talked over. */
  record MeetingHeld(ProgressMeeting meeting) implements PlanEvent {}

  /** The work is over. */
  record PlanClosed() implements PlanEvent {}
}
