package org.kehu.visit.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Meetings that are held again and again; on worked days only.
 *
 * @param departments each holds its own
 * @param days days of the week
 * @param at time of the day
 * @param minutes how long
 * @param agenda points of every one of them
 */
public record MeetingSeries(
    @NotNull MeetingKind kind,
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 64) String> departments,
    @NotEmpty @Size(max = 7) Set<@NotNull DayOfWeek> days,
    @NotNull LocalTime at,
    @Min(5) @Max(600) int minutes,
    @Nullable @Size(max = 200) String place,
    @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> agenda) {

  public MeetingSeries {
    departments = departments == null ? List.of() : List.copyOf(departments);
    days = days == null ? Set.of() : Set.copyOf(days);
    agenda = agenda == null ? List.of() : List.copyOf(agenda);
  }

  /** Those of a day. */
  List<MeetingDue> on(LocalDate day) {
    if (!days.contains(day.getDayOfWeek())) {
      return List.of();
    }
    return departments.stream().map(department -> new MeetingDue(this, department, day)).toList();
  }
}
