package org.kehu.visit.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are asked for; what is null does not narrow.
 *
 * @param visitorId staff id of somebody who goes along
 * @param from planned at or after
 * @param to planned before
 * @param customerIds the customer and those merged into it; empty for all
 */
public record VisitFilter(
    @Nullable String ownerId,
    @Nullable String visitorId,
    @Nullable VisitStatus status,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> customerIds) {

  public VisitFilter {
    customerIds = List.copyOf(customerIds);
  }

  /** Those that somebody goes along on, planned within a time. */
  public static VisitFilter of(String visitorId, Instant from, Instant to) {
    return new VisitFilter(null, visitorId, null, from, to, List.of());
  }
}
