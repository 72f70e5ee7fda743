package org.kehu.visit.revisit;

import org.kehu.visit.contact.ContactMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often customers are revisited for one reason (catalogue V-18, K-03).
 *
 * @param code the reason: {@code GRADE}; a customer has at most one open revisit for each
 * @param cycles longest time between two revisits by grade; a grade without entry has no cadence
 * @param mode how the revisit is made unless agreed otherwise
 * @param slack part of the cycle, 0 to 1, by which levelling may be early; it is never late
 */
public record CadenceRule(String code, Map<String, Period> cycles, ContactMode mode, double slack) {

  public CadenceRule {
    cycles = Map.copyOf(cycles);
    if (slack < 0 || slack > 1) {
      throw new IllegalArgumentException("slack must be from 0 to 1 but is " + slack);
    }
    LocalDate any = LocalDate.EPOCH;
    if (cycles.values().stream().anyMatch(cycle -> !any.plus(cycle).isAfter(any))) {
      throw new IllegalArgumentException("every cycle must be at least one day: " + cycles);
    }
  }

  /** The cycle of a grade; empty when the grade has none, or there is no grade yet. */
  public Optional<Period> cycle(@Nullable String grade) {
    return grade == null ? Optional.empty() : Optional.ofNullable(cycles.get(grade));
  }
}
