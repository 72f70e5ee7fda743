package org.kehu.customer.archive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * What ops see of the archive: volumes that came late, and those from which something is missing.
 */
@Component
class ArchiveMetrics {

  // Told from the start: an alert cannot see the first of a figure that was not there before.
  private final Counter late;

  ArchiveMetrics(MeterRegistry meters, ArchiveVolumes volumes) {
    this.late = meters.counter("kehu.customer.archives.late");
    Gauge.builder("kehu.customer.archives.incomplete", volumes, ArchiveVolumes::incomplete)
        .description("Volumes of the archive from which something is missing")
        .register(meters);
  }

  void late() {
    late.increment();
  }
}
