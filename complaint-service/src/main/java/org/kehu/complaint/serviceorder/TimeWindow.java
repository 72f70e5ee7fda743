package org.kehu.complaint.serviceorder;

import java.time.Duration;
import java.time.Instant;

/**
 * Between when and when somebody comes (上门时段).
 *
 * @param from not before
 * @param until not after
 */
public record TimeWindow(Instant from, Instant until) {

  /** The same when it lies ahead and keeps nobody waiting longer than the rule allows. */
  TimeWindow ahead(Instant now, Duration longest) {
    boolean ordered = until.isAfter(from);
    if (!ordered || Duration.between(from, until).compareTo(longest) > 0) {
      throw OrderProblem.APPOINTMENT_WINDOW.problem().with("longest", longest.toString());
    }
    if (!from.isAfter(now)) {
      throw OrderProblem.APPOINTMENT_IN_PAST.problem().with("from", from);
    }
    return this;
  }

  /** Whether both share any time. */
  boolean overlaps(TimeWindow other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
