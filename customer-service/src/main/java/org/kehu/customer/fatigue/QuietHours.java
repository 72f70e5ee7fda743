package org.kehu.customer.fatigue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.kehu.customer.consent.Purpose;

/**
 * Hours in which notices of some purposes wait until the morning (免打扰时段). They may reach over
 * midnight; from and until being equal means none.
 *
 * @param from inclusive, in the company's zone
 * @param until exclusive
 * @param purposes which wait
 */
public record QuietHours(
    @NotNull LocalTime from, @NotNull LocalTime until, Set<@NotNull Purpose> purposes) {

  public QuietHours {
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
  }

  /** When a notice may go that wants to go now; empty if at once. */
  public Optional<Instant> openAfter(Purpose purpose, Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    if (!purposes.contains(purpose) || !covers(local.toLocalTime())) {
      return Optional.empty();
    }
    ZonedDateTime end = local.with(until);
    return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
  }

  private boolean covers(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(until);
    return from.isBefore(until) ? begun && !ended : from.isAfter(until) && (begun || !ended);
  }
}
