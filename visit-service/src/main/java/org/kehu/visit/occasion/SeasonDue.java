package org.kehu.visit.occasion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * An occasion of a season that a department holds.
 *
 * @param day on which it is planned
 */
record SeasonDue(
    OccasionKind kind, String departmentId, String title, LocalDate day, Instant startsAt) {

  /** The same for every instance that looks for it. */
  String key() {
    return kind + "/" + departmentId + "/" + day.getYear() + "-" + day.getMonthValue();
  }

  OccasionPlan plan() {
    return new OccasionPlan(kind, title, startsAt, null, null, Set.of(), null);
  }
}
