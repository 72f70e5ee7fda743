package org.kehu.customer.trade;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.kehu.kit.telemetry.Counts;
import org.springframework.stereotype.Component;

/**
 * What ops see of trade: orders that sources told ({@code kehu.customer.transactions}, new or told
 * again), and how many are not paid in time.
 */
@Component
class TradeMetrics {

  private static final String CREATED = "created";
  private static final String TOLD_AGAIN = "told-again";

  private final Counts told;

  TradeMetrics(MeterRegistry meters, Transactions all, CustomerProperties properties, Clock clock) {
    this.told =
        Counts.named("kehu.customer.transactions").by("outcome", CREATED, TOLD_AGAIN).in(meters);
    Gauge.builder(
            "kehu.customer.receivables.overdue",
            all,
            some -> some.overdueCount(LocalDate.ofInstant(clock.instant(), properties.zone())))
        .description("Orders that should be paid and are not")
        .register(meters);
  }

  void recorded(boolean created) {
    told.add(created ? CREATED : TOLD_AGAIN);
  }
}
