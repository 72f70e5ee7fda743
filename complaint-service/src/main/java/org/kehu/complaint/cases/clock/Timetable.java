package org.kehu.complaint.cases.clock;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The targets that hold for one case, in business time.
 *
 * @param policyVersion version of the deadline policy in force at receipt; kept for the case's life
 * @param basis why these targets: {@code AGREEMENT:GOLD}, {@code KEY_ACCOUNT:A}, {@code GRADE:B},
 *     {@code DEFAULT}
 * @param targets one for each clock
 * @param riskPercent share of a target after which it is at risk
 */
public record Timetable(
    int policyVersion, String basis, Map<ClockKind, Duration> targets, int riskPercent) {

  /** Complete, whatever policy says. */
  public Timetable {
    targets = Map.copyOf(targets);
    for (ClockKind kind : ClockKind.values()) {
      if (!targets.containsKey(kind)) {
        throw new IllegalArgumentException("The timetable has no target for " + kind);
      }
    }
  }

  /** The target of a clock. */
  public Duration target(ClockKind kind) {
    return Objects.requireNonNull(targets.get(kind));
  }
}
