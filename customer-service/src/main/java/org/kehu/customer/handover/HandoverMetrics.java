package org.kehu.customer.handover;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of handovers: how many are under way. */
@Component
class HandoverMetrics {

  HandoverMetrics(MeterRegistry meters, Handovers handovers) {
    Gauge.builder("kehu.customer.handovers.underway", handovers, Handovers::underWay)
        .description("Handovers of leavers that are not done")
        .register(meters);
  }
}
