package org.kehu.visit.revisit;

import java.time.Instant;
import java.util.Optional;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Plans all customers anew when another version of the cadence comes into force: a few at a time,
 * going on after a stop where it was. Two instances doing the same change nothing twice.
 */
@Component
class CadenceChange implements DueWork {

  private static final int CHUNK = 100;

  private final MongoOperations mongo;
  private final Policies policies;
  private final RevisitPlanner planner;

  CadenceChange(MongoOperations mongo, Policies policies, RevisitPlanner planner) {
    this.mongo = mongo;
    this.policies = policies;
    this.planner = planner;
  }

  @Override
  public String name() {
    return "visit-cadence-change";
  }

  @Override
  public int run(Instant now) {
    int version = policies.at(CadenceKind.CADENCE, now).version();
    PlanningRun run = mongo.findById(PlanningRun.ID, PlanningRun.class);
    if (run == null || run.version() != version) {
      run = PlanningRun.of(version);
    }
    if (run.after() == null) {
      return 0;
    }
    Optional<String> last = planner.planAfter(run.after(), CHUNK);
    mongo.save(run.upTo(last.orElse(null)));
    return last.isPresent() ? CHUNK : 0;
  }
}
