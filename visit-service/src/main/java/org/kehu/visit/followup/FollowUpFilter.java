package org.kehu.visit.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for; what is null does not narrow.
 *
 * @param visitId those that arose from this visit
 * @param customerIds the customer and those merged into it; empty for all
 */
public record FollowUpFilter(
    @Nullable String ownerId,
    @Nullable FollowUpStatus status,
    @Nullable LocalDate dueBefore,
    @Nullable String visitId,
    List<String> customerIds) {

  public FollowUpFilter {
    customerIds = List.copyOf(customerIds);
  }
}
