package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.crisis.Crises;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators how many crisis events there are, and of how many nobody took note in time. */
@Component
class CrisisMetrics {

  CrisisMetrics(ObjectProvider<Crises> crises, MeterRegistry meters, Clock clock) {
    Gauge.builder("kehu.complaint.crises.open", crises, all -> all.getObject().open())
        .description("Cases that are crisis events now")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.crises.unnoted",
            crises,
            all -> all.getObject().unnoted(clock.instant()))
        .description("Crisis events of which somebody of the line did not take note in time")
        .register(meters);
  }
}
