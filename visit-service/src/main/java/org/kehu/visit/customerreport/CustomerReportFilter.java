package org.kehu.visit.customerreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are asked for; what is null does not narrow.
 *
 * @param dueBefore due before this day
 * @param customerIds the customer and those merged into it; empty for all
 */
public record CustomerReportFilter(
    @Nullable CustomerReportKind kind,
    @Nullable CustomerReportStatus status,
    @Nullable LocalDate dueBefore,
    List<String> customerIds) {

  public CustomerReportFilter {
    customerIds = List.copyOf(customerIds);
  }
}
