package org.kehu.kit.examination;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyKinds;
import org.kehu.kit.store.Stored;

/** The use cases of examining rules; the access table says who may. */
public final class ExaminationDesk {

  private final PolicyKinds kinds;
  private final Policies policies;
  private final ExaminedRules rules;
  private final Clock clock;
  private final ZoneId zone;

  public ExaminationDesk(
      PolicyKinds kinds, Policies policies, ExaminedRules rules, Clock clock, ZoneId zone) {
    this.kinds = kinds;
    this.policies = policies;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The rule and its examinations; none when nobody examined it and nobody has to.
   *
   * @throws org.kehu.kit.problem.Problem 404 for a rule that this service does not own
   */
  public Optional<ExaminedRule> of(String key) {
    return rules.find(kinds.owned(key).key());
  }

  /** Records that the caller examined the version in force, and what follows. */
  public Stored<ExaminedRule> examine(String key, ExaminationOutcome outcome, String findings) {
    PolicyKind<?> kind = kinds.owned(key);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Examination examination =
        new Examination(
            now, Call.current().caller().id(), policies.at(kind, now).version(), outcome, findings);
    return rules.change(
        kind.key(),
        () -> ExaminedRule.begin(kind.owner(), kind.key(), null),
        rule -> rule.examine(examination, due(kind, now)));
  }

  /** Begins to watch each rule that has a period and is not watched yet. */
  void beginAll(Instant now) {
    for (PolicyKind<?> kind : kinds.owned()) {
      Instant due = due(kind, now);
      if (due != null && rules.find(kind.key()).isEmpty()) {
        rules.begin(ExaminedRule.begin(kind.owner(), kind.key(), due));
      }
    }
  }

  /** Tells of each rule whose period is over; how many. */
  int remindAll(Instant now) {
    List<ExaminedRule> due = rules.toRemind(now);
    due.forEach(rule -> rules.change(rule, present -> present.remind(now)));
    return due.size();
  }

  private @Nullable Instant due(PolicyKind<?> kind, Instant from) {
    Period period = kind.examinedEvery().orElse(null);
    return period == null ? null : from.atZone(zone).plus(period).toInstant();
  }
}
