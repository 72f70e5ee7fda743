package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which revisits are asked for; what is null does not narrow.
 *
 * @param dueBefore first day that is not shown any more
 * @param customerIds the customer and those merged into it; empty for all
 */
public record RevisitFilter(
    @Nullable String ownerId,
    @Nullable String grade,
    @Nullable LocalDate dueBefore,
    @Nullable RevisitStatus status,
    @Nullable String cadence,
    @Nullable String projectId,
    List<String> customerIds) {

  public RevisitFilter {
    customerIds = List.copyOf(customerIds);
  }
}
