package org.kehu.visit.visit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are asked for; what is null does not narrow.
 *
 * @param from planned at or after
 * @param to planned before
 * @param customerIds the customer and those merged into it; empty for all
 */
public record VisitFilter(
    @Nullable String ownerId,
    @Nullable VisitStatus status,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> customerIds) {

  public VisitFilter {
    customerIds = List.copyOf(customerIds);
  }
}
