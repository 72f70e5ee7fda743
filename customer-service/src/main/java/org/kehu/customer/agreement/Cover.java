package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a signed version binds us to serve the customer (保障期间, field M13).
 * What passed stays as it was; what lies ahead is as it is agreed now.
 *
 * @param version of the agreement that says so
 * @param level code of the service level; null for the usual service
 * @param scope what it holds for
 * @param from when it begins: the first day of the term, never before both have signed
 * @param until when it is over: after the last day, or with what replaces or ends it before
 */
public record Cover(
    int version, @Nullable String level, CoverageScope scope, Instant from, Instant until) {

  /** Whether any moment of a day lies in it. */
  boolean touches(LocalDate day, ZoneId zone) {
    return from.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())
        && until.isAfter(day.atStartOfDay(zone).toInstant());
  }
}
