package org.kehu.customer.staff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away (出差、休假).
 *
 * @param from its first moment
 * @param until the moment of return; null while open
 */
public record Absence(Instant from, @Nullable Instant until) {

  /** How far back one may begin that is told late. */
  private static final Duration BACK = Duration.ofDays(31);

  /** How far ahead one may begin and end. */
  private static final Duration AHEAD = Duration.ofDays(366);

  /** Refuses one that ends before it begins, or lies too far from now to be meant. */
  void requireMeant(Instant now) {
    if (until != null && !until.isAfter(from)) {
      throw StaffProblem.ABSENCE_ENDS_FIRST.problem().with("from", from);
    }
    Instant earliest = now.minus(BACK);
    Instant latest = now.plus(AHEAD);
    Instant end = until == null ? from : until;
    if (from.isBefore(earliest) || end.isAfter(latest)) {
      throw StaffProblem.ABSENCE_TOO_FAR
          .problem()
          .with("earliest", earliest)
          .with("latest", latest);
    }
  }

  boolean covers(Instant time) {
    return !time.isBefore(from) && (until == null || time.isBefore(until));
  }
}
