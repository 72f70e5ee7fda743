package org.kehu.complaint.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes up the line what becomes at risk, due or promised. The index on the next mark finds it; the
 * case itself remembers what was told, so two instances or a restart tell it once (field M17).
 */
@Component
class DeadlineWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);
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
    return (int) cases.overdueAt(now, AT_ONCE).stream().filter(this::tell).count();
  }

  /** One case that cannot be told must not keep the others from being told. */
  private boolean tell(CaseId id) {
    try {
      times.watch(id);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Case {} could not be escalated; the next round tries again", id, failed);
      return false;
    }
  }
}
