package org.kehu.customer.majormatter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of major matters: how many wait for the information department. */
@Component
class MajorMatterMetrics {

  MajorMatterMetrics(MeterRegistry meters, MajorMatters matters) {
    Gauge.builder("kehu.customer.majormatters.waiting", matters, MajorMatters::waiting)
        .description("Major matters that the information department has not taken in")
        .register(meters);
  }
}
