package org.kehu.complaint.briefing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells the office of briefings of which nobody took note in time, each once. */
@Component
class BriefingWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final Briefings briefings;
  private final Counter failures;

  BriefingWatch(Briefings briefings, MeterRegistry meters) {
    this.briefings = briefings;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "briefings";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(briefings.overdueAt(now, AT_ONCE), BriefingId::value, id -> briefings.watch(id, now))
        .done();
  }
}
