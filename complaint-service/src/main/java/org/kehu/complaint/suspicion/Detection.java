package org.kehu.complaint.suspicion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kehu.complaint.cooperation.Cooperations;
import org.kehu.complaint.suspicion.SuspicionPolicy.Line;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.store.Change;
import org.springframework.stereotype.Component;

/**
 * Looks at what lies in this service and suspects by the rules in force: whoever has enough
 * occurrences since the last suspicion of the same rule. Nothing is counted along the way, so a
 * stop loses nothing; and two instances make the same suspicion under the same key.
 */
@Component
class Detection {

  /** A case is looked at as long after its receipt beside the window of the rule. */
  private static final Duration SLOW_CASES = Duration.ofDays(60);

  private final ProcessTraces traces;
  private final Cooperations cooperations;
  private final TrailFindings trail;
  private final Suspicions suspicions;
  private final SuspicionNumbers numbers;
  private final StaffDirectory staff;
  private final Policies policies;
  private final PolicyKind<SuspicionPolicy> kind;
  private final BusinessCalendars calendars;
  private final Clock clock;

  Detection(
      ProcessTraces traces,
      Cooperations cooperations,
      TrailFindings trail,
      Suspicions suspicions,
      SuspicionNumbers numbers,
      StaffDirectory staff,
      Policies policies,
      PolicyKind<SuspicionPolicy> kind,
      BusinessCalendars calendars,
      Clock clock) {
    this.traces = traces;
    this.cooperations = cooperations;
    this.trail = trail;
    this.suspicions = suspicions;
    this.numbers = numbers;
    this.staff = staff;
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @return how many suspicions there are that were not there before
   */
  int look() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    EffectivePolicy<SuspicionPolicy> policy = policies.at(kind, now);
    int longest = policy.value().lines().stream().mapToInt(Line::days).max().orElse(1);
    List<CaseTrace> cases = traces.since(now.minus(Duration.ofDays(longest)).minus(SLOW_CASES));
    return policy.value().lines().stream()
        .mapToInt(
            line -> judge(line, policy.version(), found(line, policy.value(), cases, now), now))
        .sum();
  }

  private List<Occurrence> found(
      Line line, SuspicionPolicy policy, List<CaseTrace> cases, Instant now) {
    Instant since = now.minus(Duration.ofDays(line.days()));
    return switch (line.rule()) {
      case UNACKNOWLEDGED, CALLBACK_MISSED, LAPSED_WITHOUT_PROMISE, DECISION_UNTOLD ->
          cases.stream()
              .flatMap(one -> one.find(line, calendars.company(), now).stream())
              .filter(one -> !one.at().isBefore(since))
              .toList();
      case SLIP_MISSING -> slips(since, now);
      case RECORDING_UNEXPLAINED -> trail.unexplained(since, now, policy.leastReason());
      case READS_UNUSUAL -> trail.unusual(policy.reads(), now);
    };
  }

  private List<Occurrence> slips(Instant since, Instant now) {
    return cooperations.withoutSlip(since, now).stream().map(Slips::occurrence).toList();
  }

  private int judge(Line line, int version, List<Occurrence> found, Instant now) {
    Map<String, List<Occurrence>> byPerson =
        found.stream().collect(Collectors.groupingBy(Occurrence::personId));
    return byPerson.entrySet().stream()
        .filter(one -> one.getValue().size() >= line.least())
        .mapToInt(one -> suspect(line, version, one.getKey(), one.getValue(), now) ? 1 : 0)
        .sum();
  }

  /** Apps and the system itself are nobody who could be heard. */
  private boolean suspect(
      Line line, int version, String personId, List<Occurrence> found, Instant now) {
    Optional<StaffMember> person = staff.byId(personId).filter(StaffMember::active);
    Instant covered =
        suspicions.newest(line.rule(), personId).map(Suspicion::coveredUntil).orElse(Instant.EPOCH);
    List<Occurrence> fresh =
        found.stream()
            .filter(one -> one.at().isAfter(covered))
            .sorted(Comparator.comparing(Occurrence::at))
            .toList();
    return person.isPresent()
        && fresh.size() >= line.least()
        && open(line.rule(), version, person.get(), fresh, covered, now);
  }

  private boolean open(
      Rule rule,
      int version,
      StaffMember person,
      List<Occurrence> fresh,
      Instant covered,
      Instant now) {
    String superior =
        staff
            .leaderOf(person.department())
            .map(StaffMember::staffId)
            .filter(leader -> !leader.equals(person.staffId()))
            .orElse(null);
    return once(rule, person.staffId(), covered)
        .within(() ->
            !suspicions
                .create(() ->
                    Change.of(
                        Suspicion.of(
                            rule,
                            fresh,
                            numbers.next(),
                            person.department(),
                            superior,
                            version,
                            now),
                        Suspicion.told()))
                .replayed());
  }

  /** The present call, with a key that is the same for whoever finds what came after the last. */
  private static Call once(Rule rule, String personId, Instant covered) {
    Call call = Call.current();
    String name = "suspicion#" + rule + "#" + personId + "#" + covered.toEpochMilli();
    IdempotencyKey key = new IdempotencyKey(name, rule.name());
    return new Call(call.caller(), call.correlationId(), call.causationId(), key, null, null);
  }
}
