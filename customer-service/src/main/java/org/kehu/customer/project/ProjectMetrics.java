package org.kehu.customer.project;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What ops see of service projects: in how many cost, time or margin is off. */
@Component
class ProjectMetrics {

  ProjectMetrics(MeterRegistry meters, Projects projects) {
    for (Flag flag : Flag.values()) {
      Gauge.builder("kehu.customer.projects.off", projects, all -> all.off(flag))
          .tag("flag", flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .description("Service projects in which cost, time or margin is off")
          .register(meters);
    }
  }
}
