package org.kehu.visit.occasion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.kit.ids.Ids;

/**
 * Greetings at a festival (节日问候, catalogue V-30).
 *
 * @param daysBefore how many days before the festival customers are greeted; 0 on the day itself
 * @param title what the occasion is called
 */
public record Greeting(
    @NotNull Festival festival,
    @Min(0) @Max(15) int daysBefore,
    @NotNull LocalTime at,
    @NotBlank @Size(max = 200) String title,
    @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departments) {

  /** So long before it is planned, for the leader of the department to complete. */
  private static final int PLANNED_BEFORE = 30;

  public Greeting {
    departments = departments == null ? Set.of() : Set.copyOf(departments);
  }

  Stream<SeasonDue> due(LocalDate today, ZoneId zone) {
    return festival
        .next(today.plusDays(daysBefore))
        .filter(day -> !today.plusDays(PLANNED_BEFORE + daysBefore).isBefore(day))
        .stream()
        .flatMap(
            day -> departments.stream().sorted().map(department -> due(day, department, zone)));
  }

  private SeasonDue due(LocalDate festivalDay, String department, ZoneId zone) {
    return new SeasonDue(
        OccasionKind.GREETING,
        department,
        title,
        festival + "-" + festivalDay.getYear(),
        festivalDay.minusDays(daysBefore).atTime(at).atZone(zone).toInstant());
  }
}
