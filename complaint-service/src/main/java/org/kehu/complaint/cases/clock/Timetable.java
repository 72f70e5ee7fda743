package org.kehu.complaint.cases.clock;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.customer.Entitlement;

/**
 * The targets that hold for one case, in business time.
 *
 * @param policyVersion version of the deadline policy in force at receipt; kept for the case's life
 * @param basis why these targets: {@code AGREEMENT:GOLD}, {@code KEY_ACCOUNT:A}, {@code GRADE:B},
 *     {@code DEFAULT}
 * @param entitlement the agreement that decided them; null when none did
 * @param targets one for each clock; without one for the next response nobody is asked to tell
 * @param riskPercent share of a target after which it is at risk
 * @param pauses how long and how often the resolution clock may stand still
 */
public record Timetable(
    int policyVersion,
    String basis,
    @Nullable Entitlement entitlement,
    Map<ClockKind, Duration> targets,
    int riskPercent,
    PauseTerms pauses) {

  /** Complete, whatever policy says. */
  public Timetable {
    targets = Map.copyOf(targets);
    pauses = pauses == null ? PauseTerms.NONE : pauses;
    for (ClockKind kind : ClockKind.values()) {
      if (kind.isRequired() && !targets.containsKey(kind)) {
        throw new IllegalArgumentException("The timetable has no target for " + kind);
      }
    }
  }

  /** Whether a clock of this kind runs at all. */
  boolean has(ClockKind kind) {
    return targets.containsKey(kind);
  }

  /** The target of a clock. */
  public Duration target(ClockKind kind) {
    return Objects.requireNonNull(targets.get(kind));
  }
}
