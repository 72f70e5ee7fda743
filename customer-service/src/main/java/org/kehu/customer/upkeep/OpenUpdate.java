package org.kehu.customer.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to bring something up to date.
 *
 * @param until when at the latest
 * @param role whose work it is; null for the customer's designated person
 * @param note what is known to have changed
 * @param overdue whether that time is over and was told
 */
public record OpenUpdate(
    Cause cause,
    Instant since,
    Instant until,
    @Nullable String role,
    @Nullable String note,
    boolean overdue) {

  boolean isLateAt(Instant now) {
    return !overdue && !now.isBefore(until);
  }

  OpenUpdate late() {
    return new OpenUpdate(cause, since, until, role, note, true);
  }
}
