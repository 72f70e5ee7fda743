package org.kehu.complaint.cooperation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the office of opinions, decisions and slips that did not come, each once (P-57). */
@Component
class CooperationWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(CooperationWatch.class);
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
    return (int) cooperations.overdueAt(now, AT_ONCE).stream().filter(id -> tell(id, now)).count();
  }

  /** One that cannot be told must not keep the others from being told. */
  private boolean tell(CooperationId id, Instant now) {
    try {
      cooperations.watch(id, now);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Cooperation {} could not be told overdue; the next round tries again", id, failed);
      return false;
    }
  }
}
