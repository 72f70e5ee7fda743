package org.kehu.complaint.deadline;

import java.time.Instant;
import java.util.Map;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.clock.Timetable;
import org.kehu.complaint.cases.clock.Timetables;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** Takes the targets of a case from the deadline policy in force at receipt. */
@Component
class Deadlines implements Timetables {

  private final Policies policies;
  private final PolicyKind<DeadlinePolicy> kind;
  private final BusinessCalendars calendars;

  Deadlines(Policies policies, PolicyKind<DeadlinePolicy> kind, BusinessCalendars calendars) {
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
  }

  @Override
  public Timetable of(ServiceBasis basis, Instant receivedAt) {
    EffectivePolicy<DeadlinePolicy> policy = policies.at(kind, receivedAt);
    return timetable(policy.value(), policy.version(), basis);
  }

  static Timetable timetable(DeadlinePolicy policy, int version, ServiceBasis basis) {
    DeadlinePolicy.Line line =
        policy
            .lineFor(basis)
            .orElseThrow(() -> new IllegalStateException("No deadline fits " + basis));
    DeadlinePolicy.Targets targets = DeadlinePolicy.targets(line, basis.severity());
    return new Timetable(
        version,
        line.words(basis),
        Map.of(
            ClockKind.ACKNOWLEDGEMENT,
            targets.acknowledgement(),
            ClockKind.FIRST_RESPONSE,
            targets.firstResponse(),
            ClockKind.RESOLUTION,
            targets.resolution(),
            ClockKind.CALLBACK,
            targets.callback()),
        policy.riskPercent());
  }

  @Override
  public BusinessCalendar calendar() {
    return calendars.company();
  }
}
