package org.kehu.customer.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what is due by the policy in force.
 *
 * @param zone where the company's days and months begin and end
 */
public record UpkeepPlan(UpkeepPolicy policy, ZoneId zone) {

  /** When a matter is to be renewed after it was; empty when time alone never says so. */
  public Optional<Instant> nextAfter(Matter matter, Instant renewedAt) {
    return Optional.ofNullable(policy.of(matter).everyMonths())
        .map(months -> later(renewedAt, months));
  }

  /** When a file is to be reviewed again. */
  public Instant reviewAfter(Instant reviewedAt) {
    return later(reviewedAt, policy.review().everyMonths());
  }

  private Instant later(Instant from, int months) {
    return from.atZone(zone).plusMonths(months).toInstant();
  }

  boolean isRenewedAtTrade(Matter matter) {
    return policy.of(matter).atTrade();
  }

  OpenUpdate work(Matter matter, Cause cause, Instant since, @Nullable String note) {
    Cycle cycle = policy.of(matter);
    return new OpenUpdate(
        cause, since, after(since, cycle.withinDays()), cycle.role(), note, false);
  }

  OpenUpdate review(Instant since) {
    ReviewRule rule = policy.review();
    return new OpenUpdate(
        Cause.CYCLE, since, after(since, rule.withinDays()), rule.role(), null, false);
  }

  private static Instant after(Instant since, int days) {
    return since.plus(Duration.ofDays(days));
  }

  YearMonth monthOf(Instant at) {
    return YearMonth.from(at.atZone(zone));
  }
}
