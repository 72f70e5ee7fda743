package org.kehu.complaint.crisis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells the office of crises of which the line did not take note in time, each once. */
@Component
class CrisisWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final Crises crises;
  private final Counter failures;

  CrisisWatch(Crises crises, MeterRegistry meters) {
    this.crises = crises;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "crises";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(crises.overdueAt(now, AT_ONCE), CrisisId::value, id -> crises.watch(id, now))
        .done();
  }
}
