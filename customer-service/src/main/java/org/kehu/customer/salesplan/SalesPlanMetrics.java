package org.kehu.customer.salesplan;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.kehu.customer.CustomerProperties;
import org.springframework.stereotype.Component;

/** What ops see of sales plans: how many fall short, and how many reviews are late. */
@Component
class SalesPlanMetrics {

  SalesPlanMetrics(
      MeterRegistry meters, SalesPlans plans, CustomerProperties properties, Clock clock) {
    Gauge.builder("kehu.customer.sales.plans.short", plans, SalesPlans::fallenShort)
        .description("Sales plans of which less was sold than the policy lets pass")
        .register(meters);
    Gauge.builder(
            "kehu.customer.sales.reviews.overdue",
            plans,
            all -> all.reviewsOverdue(LocalDate.ofInstant(clock.instant(), properties.zone())))
        .description("Sales plans of which a quarter is over and was not reviewed in time")
        .register(meters);
  }
}
