package org.kehu.visit.workreport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kehu.visit.calendar.Moment;

/**
 * Which reports are owed by whom, and by when (catalogue, K-12).
 *
 * @param kinds reports that are owed
 * @param departments whose people owe them
 * @param dailyBy time of the day itself
 * @param weeklyOn day of the week itself: the meeting is on Friday afternoon
 * @param weeklyBy time on that day
 * @param monthlyOn day of the following month
 * @param remindHours how long before it is due the draft is laid before the person
 */
public record ReportPolicy(
    @NotNull @Size(max = 3) Set<@NotNull ReportKind> kinds,
    @NotNull @Size(max = 100) List<@NotBlank @Size(max = 64) String> departments,
    @NotNull LocalTime dailyBy,
    @NotNull DayOfWeek weeklyOn,
    @NotNull LocalTime weeklyBy,
    @Min(1) @Max(28) int monthlyOn,
    @Min(1) @Max(72) int remindHours) {

  public ReportPolicy {
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    departments = departments == null ? List.of() : List.copyOf(departments);
  }

  /** When the report of a period is due. */
  public Instant dueAt(ReportPeriod period, ZoneId zone) {
    LocalDate first = period.first();
    return switch (period.kind()) {
      case DAILY -> first.atTime(dailyBy).atZone(zone).toInstant();
      case WEEKLY ->
          first
              .with(TemporalAdjusters.nextOrSame(weeklyOn))
              .atTime(weeklyBy)
              .atZone(zone)
              .toInstant();
      case MONTHLY ->
          period.end().plusDays(monthlyOn - 1L).atTime(dailyBy).atZone(zone).toInstant();
    };
  }

  /**
   * The periods whose report is due soon, or was due today: those of whom people are reminded.
   *
   * @param worked whether a day is worked; nothing is owed for a day off
   */
  List<ReportPeriod> dueSoon(Moment now, Predicate<LocalDate> worked) {
    return kinds.stream()
        .sorted()
        .flatMap(kind ->
            Stream.of(now.today(), now.today().minusMonths(1))
                .map(day -> ReportPeriod.containing(kind, day))
                .distinct())
        .filter(period -> period.kind() != ReportKind.DAILY || worked.test(period.first()))
        .filter(period -> isSoon(dueAt(period, now.zone()), now))
        .toList();
  }

  private boolean isSoon(Instant due, Moment now) {
    boolean begun = !now.instant().isBefore(due.minus(Duration.ofHours(remindHours)));
    return begun && !now.dayOf(due).isBefore(now.today());
  }
}
