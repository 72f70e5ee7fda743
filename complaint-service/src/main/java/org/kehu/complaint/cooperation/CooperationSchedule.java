package org.kehu.complaint.cooperation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** Until when, by the policy in force. */
@Component
class CooperationSchedule {

  private final Policies policies;
  private final PolicyKind<CooperationPolicy> kind;
  private final BusinessCalendars calendars;
  private final Clock clock;

  CooperationSchedule(
      Policies policies,
      PolicyKind<CooperationPolicy> kind,
      BusinessCalendars calendars,
      Clock clock) {
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Until when the office decides. */
  Instant ruleBy() {
    return after(policy().ruleWithin());
  }

  /** Until when the slip follows. */
  Instant slipBy() {
    return after(policy().slipWithin());
  }

  private Instant after(Duration business) {
    return calendars.company().plus(clock.instant(), business).at();
  }

  private CooperationPolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }
}
