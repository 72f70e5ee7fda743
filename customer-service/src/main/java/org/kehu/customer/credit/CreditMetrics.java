package org.kehu.customer.credit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What ops see of credit: limit checks by verdict, and dunning by step. */
@Component
class CreditMetrics {

  private final MeterRegistry meters;

  CreditMetrics(MeterRegistry meters) {
    this.meters = meters;
    // Told from the start: an alert cannot see the first of a figure that was not there before.
    dunning(1);
  }

  void checked(LimitCheck.Verdict verdict) {
    String code = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("kehu.customer.credit.checks", "verdict", code).increment();
  }

  void dunned(int step) {
    dunning(step).increment();
  }

  private Counter dunning(int step) {
    return meters.counter("kehu.customer.dunning", "step", Integer.toString(step));
  }
}
