package org.kehu.survey.invitation;

/** What happens to an invitation. */
public sealed interface InvitationEvent {

  /** Somebody may answer from now until it expires. */
  record InvitationIssued() implements InvitationEvent {}

  /**
   * The invitee shall get the link by a notice (S-03).
   *
   * @param title of the survey, in Chinese
   * @param sealedLink readable by the service that sends notices alone
   */
  record InvitationNoticeRequested(String title, String sealedLink) implements InvitationEvent {

    /** Keeps even the sealed link out of logs. */
    @Override
    public String toString() {
      return "InvitationNoticeRequested[title=" + title + "]";
    }
  }

  /** Its one response is there. */
  record InvitationAnswered(String responseId) implements InvitationEvent {}

  /** Nobody answered in time. */
  record InvitationExpired() implements InvitationEvent {}

  /** It was taken back. */
  record InvitationWithdrawn() implements InvitationEvent {}
}
