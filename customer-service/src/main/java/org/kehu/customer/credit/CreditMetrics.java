package org.kehu.customer.credit;

import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/** What ops see of credit: limit checks by verdict, and dunning by step. */
@Component
class CreditMetrics {

  private final Counts checks;
  private final Counts dunning;

  CreditMetrics(MeterRegistry meters) {
    this.checks =
        Counts.named("kehu.customer.credit.checks")
            .by("verdict", LimitCheck.Verdict.values(), Counts::code)
            .in(meters);
    // How many steps there are is a policy; each begins with the first.
    this.dunning = Counts.named("kehu.customer.dunning").by("step", "1").in(meters);
  }

  void checked(LimitCheck.Verdict verdict) {
    checks.add(Counts.code(verdict));
  }

  void dunned(int step) {
    dunning.add(Integer.toString(step));
  }
}
