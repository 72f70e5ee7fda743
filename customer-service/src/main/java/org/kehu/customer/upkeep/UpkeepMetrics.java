package org.kehu.customer.upkeep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of upkeep: how many files were not brought up to date in time. */
@Component
class UpkeepMetrics {

  UpkeepMetrics(MeterRegistry meters, UpkeepSheets sheets) {
    Gauge.builder("kehu.customer.upkeep.overdue", sheets, UpkeepSheets::overdue)
        .description("Customer files that were not renewed or reviewed in time")
        .register(meters);
  }
}
