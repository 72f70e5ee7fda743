package org.kehu.survey.evaluation;

/** What happens to an evaluation. */
public sealed interface EvaluationEvent {

  /** It was drafted with the figures of the period. */
  record EvaluationDrafted() implements EvaluationEvent {}

  /** Somebody assessed the figures. */
  record EvaluationAssessed(String by) implements EvaluationEvent {}

  /** The general manager is asked to approve it. */
  record EvaluationSubmitted(String approvalId) implements EvaluationEvent {}

  /** It goes back to the assessor. */
  record EvaluationReturned(String approvalId) implements EvaluationEvent {}

  /** It is approved: rating and factor hold for the pay. */
  record EvaluationApproved(String by) implements EvaluationEvent {}

  /** An award that was proposed with it is approved too. */
  record AwardApproved(AwardProposal award) implements EvaluationEvent {}
}
