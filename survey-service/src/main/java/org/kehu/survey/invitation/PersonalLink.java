package org.kehu.survey.invitation;

import java.net.URI;
import java.time.Instant;

/** A link that answers in the invitee's name: to be given to the invitee only, never logged. */
public record PersonalLink(URI uri, Instant expiresAt) {

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "PersonalLink[expiresAt=" + expiresAt + "]";
  }
}
