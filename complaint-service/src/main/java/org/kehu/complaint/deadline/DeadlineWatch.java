package org.kehu.complaint.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.Cases;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes up the line what becomes at risk, due or promised. The index on the next mark finds it; the case
 * itself remembers what was told, so two instances or a restart tell it once (field M17).
 */
@Component
public class DeadlineWatch {

  private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final CaseDesk desk;
  private final Clock clock;
  private final MeterRegistry meters;

  public DeadlineWatch(Cases cases, CaseDesk desk, Clock clock, MeterRegistry meters) {
    this.cases = cases;
    this.desk = desk;
    this.clock = clock;
    this.meters = meters;
  }

  /** Goes through everything that is due now. */
  @Scheduled(fixedDelayString = "${kehu.complaint.deadline-watch:PT5S}")
  public void watch() {
    int told;
    int found;
    do {
      List<CaseId> due = cases.overdueAt(clock.instant(), AT_ONCE);
      found = due.size();
      told = (int) due.stream().filter(this::tell).count();
    } while (found == AT_ONCE && told > 0);
  }

  /** One case that cannot be told must not keep the others from being told. */
  private boolean tell(CaseId id) {
    try {
      Call.ofSystem(Caller.system("complaint"), null, Ids.next()).within(() -> desk.watch(id));
      return true;
    } catch (RuntimeException failed) {
      meters.counter("kehu.complaint.deadline.watch.failures").increment();
      log.warn("Case {} could not be escalated; the next round tries again", id, failed);
      return false;
    }
  }
}
