package org.kehu.visit.occasion;

import java.time.Instant;
import java.util.Set;

/**
 * An occasion that comes again, which a department holds.
 *
 * @param season which one of its kind: {@code 2026-12}, {@code SPRING_FESTIVAL-2027}
 */
public record SeasonDue(
    OccasionKind kind, String departmentId, String title, String season, Instant startsAt) {

  /** The same for every instance that looks for it. */
  String key() {
    return kind + "/" + departmentId + "/" + season;
  }

  OccasionPlan plan() {
    return new OccasionPlan(kind, title, startsAt, null, null, Set.of(), null);
  }
}
