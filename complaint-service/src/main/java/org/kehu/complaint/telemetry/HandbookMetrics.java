package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.complaint.handbook.Handbook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators what waits in the handbook. */
@Component
class HandbookMetrics {

  HandbookMetrics(ObjectProvider<Handbook> handbook, MeterRegistry meters) {
    Gauge.builder("kehu.complaint.handbook.submitted", handbook, all -> all.getObject().submitted())
        .description("Entries of the handbook that wait for approval")
        .register(meters);
  }
}
