package org.kehu.visit.reception;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/**
 * Gives those who still wait to people when somebody is there again without anything having
 * happened: an absence or a suspension ends with its day, and a rota begins with its week.
 */
@Component
class WaitingCustomers implements DueWork {

  private final Receptions receptions;
  private final ReceptionAssigner assigner;

  WaitingCustomers(Receptions receptions, ReceptionAssigner assigner) {
    this.receptions = receptions;
    this.assigner = assigner;
  }

  @Override
  public String name() {
    return "visit-waiting-customers";
  }

  @Override
  public int run(Instant now) {
    return receptions.outletsWaiting().stream().mapToInt(assigner::assignWaiting).sum();
  }
}
