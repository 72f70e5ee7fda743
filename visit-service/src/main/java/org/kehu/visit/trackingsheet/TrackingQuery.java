package org.kehu.visit.trackingsheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.visit.VisitFilter;

/**
 * Which visits stand on a sheet; what is null does not narrow.
 *
 * @param customerIds the customer and those merged into it; empty for all
 * @param ownerId staff id of who is responsible for the visits
 * @param from first day on which they were planned
 * @param to last day
 */
public record TrackingQuery(
    List<String> customerIds,
    @Nullable String ownerId,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Refuses days that end before they begin. */
  public TrackingQuery {
    customerIds = List.copyOf(customerIds);
    if (from != null && to != null && to.isBefore(from)) {
      throw TrackingProblem.TRACKING_PERIOD_WRONG.problem().with("from", from).with("to", to);
    }
  }

  /** What a file of it is about, for the audit trail. */
  List<String> subjects() {
    return customerIds.isEmpty()
        ? List.of("visits/all")
        : customerIds.stream().map(id -> "customer/" + id).toList();
  }

  VisitFilter filter(ZoneId zone) {
    return new VisitFilter(
        ownerId,
        null,
        null,
        from == null ? null : midnight(from, zone),
        to == null ? null : midnight(to.plusDays(1), zone),
        customerIds);
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
