package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.complaint.suspicion.Suspicions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators how many suspicions wait for somebody's judgement. */
@Component
class SuspicionMetrics {

  SuspicionMetrics(ObjectProvider<Suspicions> suspicions, MeterRegistry meters) {
    Gauge.builder("kehu.complaint.suspicions.open", suspicions, all -> all.getObject().open())
        .description("Suspicions that nobody has judged yet")
        .register(meters);
  }
}
