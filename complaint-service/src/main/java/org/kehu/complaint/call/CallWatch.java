package org.kehu.complaint.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of promises to call back that were not kept, each once, whatever restarts (P-29, P-62). */
@Component
class CallWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(CallWatch.class);
  private static final int AT_ONCE = 200;

  private final PhoneCalls calls;
  private final Counter failures;

  CallWatch(PhoneCalls calls, MeterRegistry meters) {
    this.calls = calls;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public int run(Instant now) {
    return (int) calls.overdueAt(now, AT_ONCE).stream().filter(id -> tell(id, now)).count();
  }

  /** One that cannot be told must not keep the others from being told. */
  private boolean tell(CallId id, Instant now) {
    try {
      calls.watch(id, now);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Call {} could not be told overdue; the next round tries again", id, failed);
      return false;
    }
  }
}
