package org.kehu.customer.agreement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What ops see of agreements: how many are signed, and what is not done in time. */
@Component
class AgreementMetrics {

  private final MeterRegistry meters;

  AgreementMetrics(MeterRegistry meters) {
    this.meters = meters;
    // Told from the start: an alert cannot see the first of a figure that was not there before.
    for (Mark.What what : Mark.What.values()) {
      due(what);
    }
  }

  void signed(AgreementKind kind) {
    meters.counter("kehu.customer.agreements.signed", "kind", code(kind)).increment();
  }

  void reminded(AgreementEvent event) {
    Mark.What what =
        event instanceof AgreementEvent.AgreementDue due ? due.what() : Mark.What.EXPIRY;
    due(what).increment();
  }

  private Counter due(Mark.What what) {
    return meters.counter("kehu.customer.agreements.due", "what", code(what));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
