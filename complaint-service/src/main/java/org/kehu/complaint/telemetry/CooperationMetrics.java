package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.cooperation.Cooperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators in how many cooperations a word is awaited, and in how many too long. */
@Component
class CooperationMetrics {

  CooperationMetrics(ObjectProvider<Cooperations> cooperations, MeterRegistry meters, Clock clock) {
    Gauge.builder("kehu.complaint.cooperations.open", cooperations, all -> all.getObject().open())
        .description("Cooperations in which a department or the office is awaited")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.cooperations.overdue",
            cooperations,
            all -> all.getObject().overdue(clock.instant()))
        .description("Cooperations in which the next step should be done by now")
        .register(meters);
  }
}
