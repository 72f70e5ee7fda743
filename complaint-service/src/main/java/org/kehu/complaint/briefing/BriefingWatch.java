package org.kehu.complaint.briefing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the office of briefings of which nobody took note in time, each once. */
@Component
class BriefingWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(BriefingWatch.class);
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
    return (int) briefings.overdueAt(now, AT_ONCE).stream().filter(id -> tell(id, now)).count();
  }

  /** One that cannot be told must not keep the others from being told. */
  private boolean tell(BriefingId id, Instant now) {
    try {
      briefings.watch(id, now);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Briefing {} could not be told overdue; the next round tries again", id, failed);
      return false;
    }
  }
}
