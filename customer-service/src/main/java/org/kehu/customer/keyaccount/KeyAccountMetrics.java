package org.kehu.customer.keyaccount;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of key accounts: with how many contact has lapsed. */
@Component
class KeyAccountMetrics {

  KeyAccountMetrics(MeterRegistry meters, Candidacies candidacies) {
    Gauge.builder("kehu.customer.keyaccounts.lapsed", candidacies, Candidacies::lapsed)
        .description("Key accounts with which too few keep contact, or nobody reports")
        .register(meters);
  }
}
