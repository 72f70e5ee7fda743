package org.kehu.customer.grant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.customer.file.FileGranting;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells that grants are over; they ended at their instant, whenever this comes. */
@Component
class GrantExpiry implements DueWork {

  private static final int ROUND = 50;

  private final FileGranting granting;

  GrantExpiry(FileGranting granting, MeterRegistry meters) {
    this.granting = granting;
    Gauge.builder("kehu.customer.grants.files", granting, FileGranting::open)
        .description("Customer files that somebody was let into for a time")
        .register(meters);
  }

  @Override
  public String name() {
    return "customer-grant-expiry";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(granting.due(now, ROUND), granting::expire).done();
  }
}
