package org.kehu.customer.accountteam;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.springframework.stereotype.Component;

/** What ops see of the key-account team: in how many hands a duty is late. */
@Component
class TeamMetrics {

  TeamMetrics(
      MeterRegistry meters, TeamMembers members, CustomerProperties properties, Clock clock) {
    Gauge.builder(
            "kehu.customer.key.account.duties.overdue",
            members,
            all -> all.overdue(LocalDate.ofInstant(clock.instant(), properties.zone())))
        .description("Members of the key-account team with a duty whose time is over")
        .register(meters);
  }
}
