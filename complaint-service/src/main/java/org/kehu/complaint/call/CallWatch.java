package org.kehu.complaint.call;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/** Tells of promises to call back that were not kept, each once, whatever restarts (P-29, P-62). */
@Component
class CallWatch implements DueWork {

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
    return new Sweep(failures::increment)
        .each(calls.overdueAt(now, AT_ONCE), CallId::value, id -> calls.watch(id, now))
        .done();
  }
}
