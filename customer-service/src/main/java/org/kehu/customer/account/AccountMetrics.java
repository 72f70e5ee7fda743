package org.kehu.customer.account;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of accounts: how many applications wait for finance. */
@Component
class AccountMetrics {

  AccountMetrics(MeterRegistry meters, AccountApplications applications) {
    Gauge.builder("kehu.customer.accounts.waiting", applications, AccountApplications::waiting)
        .description("Applications for accounts that are neither recorded nor refused")
        .register(meters);
  }
}
