package org.kehu.kit.approval;

/** What happens to an approval. */
public sealed interface ApprovalEvent {

  /** Somebody asked for it. */
  record ApprovalRequested() implements ApprovalEvent {}

  /** Somebody who was asked approved or refused. */
  record ApprovalVoted(int seat, Vote vote) implements ApprovalEvent {}

  /** Somebody who was asked wants another asked too. */
  record SignerAdded(int seat, Place place, int addedSeat, Voice by) implements ApprovalEvent {}

  /** Somebody who was asked gave it to another. */
  record ApprovalPassedOn(int seat, int toSeat, Voice by) implements ApprovalEvent {}

  /** Its due time has passed and somebody is still asked. */
  record ApprovalOverdue() implements ApprovalEvent {}

  /** It is over, one way or another. */
  record ApprovalEnded(ApprovalStatus outcome) implements ApprovalEvent {}

  /** The feature that asked has carried the outcome out. */
  record OutcomeApplied() implements ApprovalEvent {}
}
