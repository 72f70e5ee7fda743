package org.kehu.complaint.correctiveaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of actions whose day passed. The index on the next mark finds them; the action remembers
 * what was told, so two instances or a restart tell it once (field M17).
 */
@Component
class ActionWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(ActionWatch.class);
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
    return (int) actions.overdueAt(now, AT_ONCE).stream().filter(id -> tell(id, now)).count();
  }

  /** One that cannot be told must not keep the others from being told. */
  private boolean tell(ActionId id, Instant now) {
    try {
      actions.watch(id, now);
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Action {} could not be told overdue; the next round tries again", id, failed);
      return false;
    }
  }
}
