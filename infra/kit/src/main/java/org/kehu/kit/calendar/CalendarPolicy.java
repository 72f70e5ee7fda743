package org.kehu.kit.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar as data (P-30): zone, seasons with their blocks, working weekdays, holidays,
 * make-up workdays and the days for which that table is complete. Without a known range nothing is
 * ever provisional, which suits a round-the-clock desk.
 */
public record CalendarPolicy(
    @NotBlank @Size(max = 64) String zone,
    @NotEmpty @Size(max = 12) List<@NotNull @Valid Season> seasons,
    @NotEmpty Set<@NotNull DayOfWeek> workingDays,
    @Size(max = 1000) List<@NotNull @Valid Holiday> holidays,
    @Size(max = 1000) List<@NotNull @Valid MakeUpDay> makeUpDays,
    @Valid @Nullable KnownRange known) {

  /** Absent lists are empty; {@link CalendarCheck} judges what is there. */
  public CalendarPolicy {
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
    workingDays = workingDays == null ? Set.of() : Set.copyOf(workingDays);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    makeUpDays = makeUpDays == null ? List.of() : List.copyOf(makeUpDays);
  }
}
