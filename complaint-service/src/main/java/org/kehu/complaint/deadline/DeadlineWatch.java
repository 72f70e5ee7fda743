package org.kehu.complaint.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Takes up the line what becomes at risk, due or promised. The index on the next mark finds it; the
 * case itself remembers what was told, so two instances or a restart tell it once (field M17).
 */
@Component
class DeadlineWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final CaseTimes times;
  private final Counter failures;

  DeadlineWatch(Cases cases, CaseTimes times, MeterRegistry meters) {
    this.cases = cases;
    this.times = times;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(cases.overdueAt(now, AT_ONCE), CaseId::value, times::watch)
        .done();
  }
}
