package org.kehu.visit.revisit;

import java.time.Instant;
import java.util.Optional;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Plans all customers anew when another version of the cadence comes into force, or another version
 * of the working calendar is promulgated or withdrawn: a few at a time, going on after a stop where
 * it was. Two instances doing the same change nothing twice.
 */
@Component
class PlanningChange implements DueWork {

  private static final int CHUNK = 100;

  private final MongoOperations mongo;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final RevisitPlanner planner;

  PlanningChange(
      MongoOperations mongo, Policies policies, CompanyCalendar calendar, RevisitPlanner planner) {
    this.mongo = mongo;
    this.policies = policies;
    this.calendar = calendar;
    this.planner = planner;
  }

  @Override
  public String name() {
    return "visit-planning-change";
  }

  @Override
  public int run(Instant now) {
    int version = policies.at(CadenceKind.CADENCE, now).version();
    PlanningRun run = mongo.findById(PlanningRun.ID, PlanningRun.class);
    if (run == null || !run.appliesTo(version, calendar.edition())) {
      // What an instance has not heard of yet it must not plan against.
      run = PlanningRun.of(version, calendar.newestEdition());
    }
    if (run.after() == null) {
      return 0;
    }
    Optional<String> last = planner.planAfter(run.after(), CHUNK);
    mongo.save(run.upTo(last.orElse(null)));
    return last.isPresent() ? CHUNK : 0;
  }
}
