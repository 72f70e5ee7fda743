package org.kehu.complaint.cooperation;

/** What happens to a cooperation; past tense, without anybody's words. */
public sealed interface CooperationEvent {

  /** Departments were asked for help. */
  record CooperationAsked() implements CooperationEvent {}

  /** A department was heard. */
  record OpinionGiven(String departmentId, Position position) implements CooperationEvent {}

  /** Every department agreed. */
  record CooperationAgreed() implements CooperationEvent {}

  /** Some objected: the opinions lie with the office. */
  record CooperationDisputed() implements CooperationEvent {}

  /** The office decided. */
  record CooperationRuled() implements CooperationEvent {}

  /** The work contact slip was handed in. */
  record SlipSubmitted() implements CooperationEvent {}

  /** No help is needed any more. */
  record CooperationCancelled() implements CooperationEvent {}

  /** The time of what is awaited passed. */
  record CooperationOverdue(Waits.Awaited awaited) implements CooperationEvent {}
}
