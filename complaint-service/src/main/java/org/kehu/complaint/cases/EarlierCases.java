package org.kehu.complaint.cases;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/** Brings cases of the first layout into the present one: who complains is sealed. */
@Component
class EarlierCases implements DueWork {

  private static final int AT_ONCE = 50;

  private final Cases cases;

  EarlierCases(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "earlier-cases";
  }

  @Override
  public int run(Instant now) {
    return cases.recast(AT_ONCE);
  }
}
