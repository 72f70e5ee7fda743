package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.complaint.violation.ViolationStatus;
import org.kehu.complaint.violation.Violations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators how many violations are in each state. */
@Component
class ViolationMetrics {

  ViolationMetrics(ObjectProvider<Violations> violations, MeterRegistry meters) {
    for (ViolationStatus status : ViolationStatus.values()) {
      Gauge.builder("kehu.complaint.violations", violations, all -> all.getObject().in(status))
          .tag("status", status.name())
          .description("Violations in a state")
          .register(meters);
    }
  }
}
