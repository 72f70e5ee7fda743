package org.kehu.complaint.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
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
    return new Timetable(
        version,
        line.words(basis),
        line.entitlement(basis).orElse(null),
        weighed(policy, basis, byClock(DeadlinePolicy.targets(line, basis.severity()))),
        policy.riskPercent(),
        policy.pauseTerms());
  }

  private static Map<ClockKind, Duration> weighed(
      DeadlinePolicy policy, ServiceBasis basis, Map<ClockKind, Duration> targets) {
    targets.replaceAll(
        (clock, target) -> policy.weighing().weigh(clock, target, basis.assessment()));
    return targets;
  }

  private static Map<ClockKind, Duration> byClock(DeadlinePolicy.Targets targets) {
    Map<ClockKind, Duration> byClock = new EnumMap<>(ClockKind.class);
    byClock.put(ClockKind.ACKNOWLEDGEMENT, targets.acknowledgement());
    byClock.put(ClockKind.FIRST_RESPONSE, targets.firstResponse());
    byClock.put(ClockKind.RESOLUTION, targets.resolution());
    byClock.put(ClockKind.CALLBACK, targets.callback());
    if (targets.nextResponse() != null) {
      byClock.put(ClockKind.NEXT_RESPONSE, targets.nextResponse());
    }
    return byClock;
  }

  @Override
  public BusinessCalendar calendar() {
    return calendars.company();
  }
}
