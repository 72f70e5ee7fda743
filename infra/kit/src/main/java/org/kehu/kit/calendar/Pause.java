package org.kehu.kit.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a clock stands still, with its reason (M16). An open pause has no end yet; with
 * a limit it ends by itself after that much business time, so that waiting for an answer cannot
 * stop a promise for ever.
 */
public record Pause(
    Instant from, @Nullable Instant until, String reason, @Nullable Duration limit) {

  /** Refuses an end before the start, an empty reason and a limit that is not positive. */
  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A pause from " + from + " cannot end before it, at " + until + ".");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A pause needs a reason.");
    }
    if (limit != null && !limit.isPositive()) {
      throw new IllegalArgumentException("The limit of a pause must be positive: " + limit + ".");
    }
  }

  /** When the clock runs again: at the end or at the limit, whichever comes first. */
  @Nullable Instant endsAt(BusinessCalendar calendar) {
    @Nullable Instant byLimit = limit == null ? null : calendar.plus(from, limit).at();
    if (byLimit == null || until == null) {
      return byLimit == null ? until : byLimit;
    }
    return until.isBefore(byLimit) ? until : byLimit;
  }

  Pause endedAt(Instant at) {
    return new Pause(from, at, reason, limit);
  }
}
