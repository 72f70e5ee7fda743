package org.kehu.visit.revisit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.visit.VisitPurpose;

/**
 * How often customers are revisited for one reason (catalogue V-18, K-03).
 *
 * @param code the reason: {@code GRADE}; a customer has at most one open revisit for each
 * @param cycles longest time between two revisits by grade; a grade without entry has no cadence
 * @param mode how the revisit is made unless agreed otherwise
 * @param slack part of the cycle, 0 to 1, by which levelling may be early; it is never late
 * @param countsFrom other reasons whose revisits fulfil this one too, {@code PROJECT} for those
 *     about projects: one contact, several duties
 * @param visits purposes of visits that fulfil it too, once they took place; none if absent
 */
public record CadenceRule(
    @NotBlank @Size(max = 32) String code,
    @NotEmpty @Size(max = 20) Map<@NotBlank @Size(max = 8) String, @NotNull Period> cycles,
    @NotNull ContactMode mode,
    @DecimalMin("0") @DecimalMax("1") double slack,
    @Size(max = 10) Set<@NotBlank @Size(max = 32) String> countsFrom,
    @Size(max = 10) Set<@NotNull VisitPurpose> visits) {

  public CadenceRule {
    cycles = cycles == null ? Map.of() : Map.copyOf(cycles);
    countsFrom = countsFrom == null ? Set.of() : Set.copyOf(countsFrom);
    visits = visits == null ? Set.of() : Set.copyOf(visits);
  }

  /** A rule that its own revisits alone fulfil. */
  public CadenceRule(String code, Map<String, Period> cycles, ContactMode mode, double slack) {
    this(code, cycles, mode, slack, Set.of(), Set.of());
  }

  /** The codes of the revisits that fulfil it. */
  Set<String> fulfilledBy() {
    Set<String> codes = new HashSet<>(countsFrom);
    codes.add(code);
    return codes;
  }

  /** The cycle of a grade; empty when the grade has none, or there is no grade yet. */
  public Optional<Period> cycle(@Nullable String grade) {
    return grade == null ? Optional.empty() : Optional.ofNullable(cycles.get(grade));
  }
}
