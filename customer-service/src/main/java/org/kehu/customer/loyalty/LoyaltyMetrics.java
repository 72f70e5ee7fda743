package org.kehu.customer.loyalty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What ops see of loyalty: commands on accounts that went through. */
@Component
class LoyaltyMetrics {

  private final Counter changes;

  LoyaltyMetrics(MeterRegistry meters) {
    this.changes =
        Counter.builder("kehu.customer.loyalty.commands")
            .description("Commands on points and coupons that went through")
            .register(meters);
  }

  void changed() {
    changes.increment();
  }
}
