package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.briefing.Briefings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators of how many briefings somebody has to take note, and of how many too long. */
@Component
class BriefingMetrics {

  BriefingMetrics(ObjectProvider<Briefings> briefings, MeterRegistry meters, Clock clock) {
    Gauge.builder("kehu.complaint.briefings.open", briefings, all -> all.getObject().open())
        .description("Briefings of which somebody still has to take note")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.briefings.overdue",
            briefings,
            all -> all.getObject().overdue(clock.instant()))
        .description("Briefings of which everybody should have taken note by now")
        .register(meters);
  }
}
