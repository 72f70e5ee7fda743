package org.kehu.complaint.correctiveaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Tells of actions whose day passed. The index on the next mark finds them; the action remembers
 * what was told, so two instances or a restart tell it once (field M17).
 */
@Component
class ActionWatch implements DueWork {

  private static final int AT_ONCE = 200;

  private final CorrectiveActions actions;
  private final Counter failures;

  ActionWatch(CorrectiveActions actions, MeterRegistry meters) {
    this.actions = actions;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "corrective-actions";
  }

  @Override
  public int run(Instant now) {
    return new Sweep(failures::increment)
        .each(actions.overdueAt(now, AT_ONCE), ActionId::value, id -> actions.watch(id, now))
        .done();
  }
}
