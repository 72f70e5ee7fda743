package org.kehu.customer.archive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * What ops see of the archive: volumes that came late, and those from which something is missing.
 */
@Component
class ArchiveMetrics {

  private final MeterRegistry meters;

  ArchiveMetrics(MeterRegistry meters, ArchiveVolumes volumes) {
    this.meters = meters;
    Gauge.builder("kehu.customer.archives.incomplete", volumes, ArchiveVolumes::incomplete)
        .description("Volumes of the archive from which something is missing")
        .register(meters);
  }

  void late() {
    meters.counter("kehu.customer.archives.late").increment();
  }
}
