package org.kehu.customer.agreement;

import io.micrometer.core.instrument.MeterRegistry;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/** What ops see of agreements: how many are signed, and what is not done in time. */
@Component
class AgreementMetrics {

  private final Counts signed;
  private final Counts due;

  AgreementMetrics(MeterRegistry meters) {
    this.signed =
        Counts.named("kehu.customer.agreements.signed")
            .by("kind", AgreementKind.values(), Counts::code)
            .in(meters);
    this.due =
        Counts.named("kehu.customer.agreements.due")
            .by("what", Mark.What.values(), Counts::code)
            .in(meters);
  }

  void signed(AgreementKind kind) {
    signed.add(Counts.code(kind));
  }

  void reminded(AgreementEvent event) {
    Mark.What what =
        event instanceof AgreementEvent.AgreementDue told ? told.what() : Mark.What.EXPIRY;
    due.add(Counts.code(what));
  }
}
