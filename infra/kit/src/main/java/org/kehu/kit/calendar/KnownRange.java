package org.kehu.kit.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The days for which the holiday table is complete, both ends included. Results that touch a day
 * outside are provisional: the State Council has not announced it or nobody has entered it.
 */
public record KnownRange(@NotNull LocalDate from, @NotNull LocalDate until) {

  boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }
}
