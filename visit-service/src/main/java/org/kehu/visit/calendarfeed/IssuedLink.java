package org.kehu.visit.calendarfeed;

import java.net.URI;
import java.time.Instant;

/** A link that was issued just now: the only time that its secret is shown. */
public record IssuedLink(URI uri, Instant issuedAt) {

  /** Path of the calendar; the secret follows. */
  public static final String PATH = "/v/";

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "IssuedLink[issuedAt=" + issuedAt + "]";
  }
}
