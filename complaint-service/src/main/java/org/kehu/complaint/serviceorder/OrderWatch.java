package org.kehu.complaint.serviceorder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of customers who wait for somebody to come, each once, whatever restarts (P-49). */
@Component
class OrderWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(OrderWatch.class);
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
    return (int) orders.overdueAt(now, AT_ONCE).stream().filter(id -> tell(id, now)).count();
  }

  /** One that cannot be told must not keep the others from being told. */
  private boolean tell(OrderId id, Instant now) {
    try {
      orders.watch(id, now);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn(
          "Service order {} could not be told overdue; the next round tries again", id, failed);
      return false;
    }
  }
}
