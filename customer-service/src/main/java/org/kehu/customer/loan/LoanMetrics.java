package org.kehu.customer.loan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of loans: how many are not back in time, and how many were lost. */
@Component
class LoanMetrics {

  // Told from the start: an alert cannot see the first of a figure that was not there before.
  private final Counter lost;

  LoanMetrics(MeterRegistry meters, Loans loans) {
    this.lost = meters.counter("kehu.customer.loans.lost");
    Gauge.builder("kehu.customer.loans.overdue", loans, Loans::overdue)
        .description("Loans of archives that are not back in time")
        .register(meters);
  }

  void lost() {
    lost.increment();
  }
}
