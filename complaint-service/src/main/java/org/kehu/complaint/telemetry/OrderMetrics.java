package org.kehu.complaint.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.complaint.serviceorder.ServiceOrders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows operators how many customers wait for somebody to come, and how many too long. */
@Component
class OrderMetrics {

  OrderMetrics(ObjectProvider<ServiceOrders> orders, MeterRegistry meters, Clock clock) {
    Gauge.builder("kehu.complaint.service.orders.open", orders, all -> all.getObject().open())
        .description("Customers who wait for work at their place")
        .register(meters);
    Gauge.builder(
            "kehu.complaint.service.orders.overdue",
            orders,
            all -> all.getObject().overdue(clock.instant()))
        .description("Customers who wait for work at their place longer than they should")
        .register(meters);
  }
}
