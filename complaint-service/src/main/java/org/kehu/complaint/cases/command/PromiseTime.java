package org.kehu.complaint.cases.command;

import java.time.Instant;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Promise another time (P-25, P-29).
 *
 * @param until the new time
 * @param reason what the customer was told, at most 1000 characters
 */
public record PromiseTime(Instant until, String reason) {

  /** A promise is not moved without a reason. */
  public PromiseTime {
    Bounds.required("/reason", reason, 1000);
  }
}
