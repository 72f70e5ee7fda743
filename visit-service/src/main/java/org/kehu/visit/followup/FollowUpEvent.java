package org.kehu.visit.followup;

/** What happens to a follow-up. */
public sealed interface FollowUpEvent {

  /** It was opened. */
  record FollowUpOpened() implements FollowUpEvent {}

  /** What, how or until when changed. */
  record FollowUpChanged() implements FollowUpEvent {}

  /** A contact was recorded. */
  record FollowUpRecorded(FollowUpRecord entry) implements FollowUpEvent {}

  /** Somebody else follows up now. */
  record FollowUpHandedOver(String previousOwnerId) implements FollowUpEvent {}

  /** It came to an end. */
  record FollowUpClosed() implements FollowUpEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record FollowUpAccessChanged() implements FollowUpEvent {}
}
