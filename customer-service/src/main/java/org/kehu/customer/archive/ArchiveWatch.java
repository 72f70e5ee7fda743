package org.kehu.customer.archive;

import java.time.Instant;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Customers;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Notes volumes that did not come in time, against their departments (C-53). */
@Component
class ArchiveWatch implements DueWork {

  private static final int ROUND = 50;

  private final ArchiveVolumes volumes;
  private final Customers customers;
  private final ArchiveMetrics metrics;

  ArchiveWatch(ArchiveVolumes volumes, Customers customers, ArchiveMetrics metrics) {
    this.volumes = volumes;
    this.customers = customers;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return "archive-hand-ins";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(volumes.toWatch(now, ROUND), one -> note(one, now)).done();
  }

  private void note(ArchiveVolume one, Instant now) {
    Customer customer = customers.find(one.customerId()).orElseThrow();
    volumes.write(
        one.id(),
        volume -> {
          if (customer.isHidden()) {
            volume.rest();
            return List.of();
          }
          List<ArchiveEvent> events = volume.overdue(now);
          volume.follow(customer);
          events.forEach(event -> metrics.late());
          return events;
        });
  }
}
