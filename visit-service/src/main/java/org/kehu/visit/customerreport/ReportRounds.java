package org.kehu.visit.customerreport;

import java.time.Instant;
import java.util.Optional;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Goes through all customers once a day, and when the rules change, a few at a time, to open the
 * reports that are due soon. Two instances doing the same open nothing twice.
 */
@Component
class ReportRounds implements DueWork {

  private static final int CHUNK = 100;

  private final MongoOperations mongo;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final CustomerReportPlanner planner;

  ReportRounds(
      MongoOperations mongo,
      Policies policies,
      CompanyCalendar calendar,
      CustomerReportPlanner planner) {
    this.mongo = mongo;
    this.policies = policies;
    this.calendar = calendar;
    this.planner = planner;
  }

  @Override
  public String name() {
    return "visit-customer-reports";
  }

  @Override
  public int run(Instant now) {
    Moment moment = new Moment(now, calendar.now().zone());
    int version = policies.at(CustomerReportRules.REPORTS, now).version();
    ReportRound round = mongo.findById(ReportRound.ID, ReportRound.class);
    if (round == null || !round.isOf(moment.today(), version)) {
      round = ReportRound.begin(moment.today(), version);
    }
    if (round.after() == null) {
      return 0;
    }
    Optional<String> last = planner.planAfter(round.after(), CHUNK, moment);
    mongo.save(round.upTo(last.orElse(null)));
    return last.isPresent() ? CHUNK : 0;
  }
}
