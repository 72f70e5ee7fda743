package org.kehu.customer.merge;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes on with merges whose process died in between. */
@Component
class MergeWatch implements DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(MergeWatch.class);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int ROUND = 20;

  private final CustomerMerges merges;
  private final MergeSteps steps;

  MergeWatch(CustomerMerges merges, MergeSteps steps) {
    this.merges = merges;
    this.steps = steps;
  }

  @Override
  public String name() {
    return "customer-merges";
  }

  @Override
  public int run(Instant now) {
    return new Sweep().each(merges.unfinished(now.minus(GRACE), ROUND), this::goOn).done();
  }

  private void goOn(CustomerMerge merge) {
    try {
      steps.advance(merge);
    } catch (Problem refused) {
      if (merges.isUnderWay(merge.id())) {
        throw refused;
      }
      LOG.warn("Merge {} was given up, its files had changed: {}", merge.id(), refused.type());
    }
  }
}
