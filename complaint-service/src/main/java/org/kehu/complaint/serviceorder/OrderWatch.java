package org.kehu.complaint.serviceorder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells of customers who wait for somebody to come, each once, whatever restarts (P-49). */
@Component
class OrderWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final ServiceOrders orders;
  private final Counter failures;

  OrderWatch(ServiceOrders orders, MeterRegistry meters) {
    this.orders = orders;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "service-orders";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(orders.overdueAt(now, AT_ONCE), OrderId::value, id -> orders.watch(id, now))
        .done();
  }
}
