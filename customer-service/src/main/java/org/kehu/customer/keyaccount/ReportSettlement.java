package org.kehu.customer.keyaccount;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Tells a key account of a contact report: at once, and soon after for those that a kill in between
 * has left.
 */
@Component
class ReportSettlement implements DueWork {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int ROUND = 50;

  private final ContactReports reports;
  private final Candidacies candidacies;
  private final Policies policies;

  ReportSettlement(ContactReports reports, Candidacies candidacies, Policies policies) {
    this.reports = reports;
    this.candidacies = candidacies;
    this.policies = policies;
  }

  @Override
  public String name() {
    return "key-account-reports";
  }

  @Override
  public int run(Instant now) {
    return new Sweep()
        .each(reports.unsettled(now.minus(GRACE), ROUND), one -> settle(one, now))
        .done();
  }

  /** Tells it; telling again changes nothing. Answers the report as it is then. */
  ContactReport settle(ContactReport report, Instant now) {
    if (!report.isUnsettled()) {
      return report;
    }
    ContactRule rule = policies.at(KeyAccountPolicy.KIND, now).value().contact();
    return Call.current()
        .unconditional()
        .within(() -> {
          candidacies.write(
              report.accountId(),
              one -> {
                one.reported(report.staffId(), report.at());
                return one.watch(rule, now);
              });
          return reports.write(report.id(), ContactReport::settled);
        });
  }
}
