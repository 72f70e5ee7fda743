package org.kehu.visit.maintenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for; what is null does not narrow.
 *
 * @param customerIds the customer and those merged into it; empty for all
 */
public record MaintenanceFilter(
    List<String> customerIds,
    @Nullable MaintenanceKind kind,
    @Nullable String channel,
    @Nullable MaintenanceStatus status) {

  public MaintenanceFilter {
    customerIds = List.copyOf(customerIds);
  }
}
