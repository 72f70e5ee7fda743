package org.kehu.visit.reception;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not narrow.
 *
 * @param staffId who receives, or whose customer it is
 * @param from arrived at or after
 * @param to arrived before
 * @param customerIds the customer and those merged into it; empty for all
 */
public record ReceptionFilter(
    @Nullable String outletId,
    @Nullable String staffId,
    @Nullable ReceptionStatus status,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> customerIds) {

  public ReceptionFilter {
    customerIds = List.copyOf(customerIds);
  }
}
