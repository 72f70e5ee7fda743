package org.kehu.complaint.cooperation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells the office of opinions, decisions and slips that did not come, each once (P-57). */
@Component
class CooperationWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final Cooperations cooperations;
  private final Counter failures;

  CooperationWatch(Cooperations cooperations, MeterRegistry meters) {
    this.cooperations = cooperations;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "cooperations";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(
            cooperations.overdueAt(now, AT_ONCE),
            CooperationId::value,
            id -> cooperations.watch(id, now))
        .done();
  }
}
