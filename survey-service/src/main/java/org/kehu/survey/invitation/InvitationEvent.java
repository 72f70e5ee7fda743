package org.kehu.survey.invitation;

/** What happens to an invitation. */
public sealed interface InvitationEvent {

  /** Somebody may answer from now until it expires. */
  record InvitationIssued() implements InvitationEvent {}

  /** Its one response is there. */
  record InvitationAnswered(String responseId) implements InvitationEvent {}

  /** Nobody answered in time. */
  record InvitationExpired() implements InvitationEvent {}

  /** It was taken back. */
  record InvitationWithdrawn() implements InvitationEvent {}
}
