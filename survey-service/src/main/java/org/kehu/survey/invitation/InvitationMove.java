package org.kehu.survey.invitation;

/** What may become of an invitation. */
public enum InvitationMove {
  ANSWER,
  EXPIRE,
  WITHDRAW
}
