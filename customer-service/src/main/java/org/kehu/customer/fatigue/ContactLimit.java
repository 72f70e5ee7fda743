package org.kehu.customer.fatigue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * At most so many contacts of some kinds within any stretch of time.
 *
 * @param counts kinds that count together
 * @param most 1 to 100
 * @param within at most a year
 */
public record ContactLimit(
    @NotEmpty Set<@NotNull ContactKind> counts,
    @Min(1) @Max(100) int most,
    @NotNull Duration within) {

  public ContactLimit {
    counts = counts == null ? Set.of() : Set.copyOf(counts);
  }

  /** How many of these contacts it counts at that time. */
  public long used(Collection<Contact> contacts, Instant now) {
    return counted(contacts, now).size();
  }

  /** Until when one contact more is too many; empty if it is not. */
  Optional<Instant> closedUntil(Collection<Contact> contacts, Instant now) {
    List<Instant> counted = counted(contacts, now);
    return counted.size() < most
        ? Optional.empty()
        : Optional.of(counted.get(counted.size() - most).plus(within));
  }

  private List<Instant> counted(Collection<Contact> contacts, Instant now) {
    Instant since = now.minus(within);
    return contacts.stream()
        .filter(contact -> counts.contains(contact.kind()) && contact.at().isAfter(since))
        .map(Contact::at)
        .sorted()
        .toList();
  }
}
