package org.kehu.visit.occasion;

import jakarta.validation.Valid;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.policy.PolicyFault;

/**
 * What is done with customers at certain times of the year (catalogue V-30, V-34, V-39): gifts in
 * December, news of new offers each quarter, greetings at festivals.
 *
 * @param greetings at festivals, of the lunar calendar too
 * @param daysAhead how many days before a customer's own day it is planned; a week unless given
 */
public record SeasonPolicy(
    @NotNull @Size(max = 20) List<@NotNull @Valid Season> seasons,
    @Size(max = 20) List<@NotNull @Valid Greeting> greetings,
    @Nullable @Min(1) @Max(30) Integer daysAhead) {

  private static final int A_WEEK = 7;

  /**
   * What comes again each year.
   *
   * @param kind no training, since that needs topics
   * @param months 1 to 12
   * @param day of the month on which it is planned to begin; the plan is made when the month begins
   */
  public record Season(
      @NotNull OccasionKind kind,
      @NotEmpty @Size(max = 12) Set<@NotNull @Min(1) @Max(12) Integer> months,
      @Min(1) @Max(28) int day,
      @NotNull LocalTime at,
      @NotBlank @Size(max = 200) String title,
      @NotEmpty @Size(max = 50)
          Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departments) {

    Stream<SeasonDue> due(LocalDate today, ZoneId zone) {
      LocalDate begins = today.withDayOfMonth(day);
      if (!months.contains(today.getMonthValue()) || today.isAfter(begins)) {
        return Stream.empty();
      }
      return departments.stream()
          .sorted()
          .map(department ->
              new SeasonDue(
                  kind,
                  department,
                  title,
                  begins.getYear() + "-" + begins.getMonthValue(),
                  begins.atTime(at).atZone(zone).toInstant()));
    }
  }

  public SeasonPolicy {
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
    greetings = greetings == null ? List.of() : List.copyOf(greetings);
  }

  SeasonPolicy(List<Season> seasons, List<Greeting> greetings) {
    this(seasons, greetings, null);
  }

  /** How many days before a customer's own day it is planned. */
  public int careDaysAhead() {
    return daysAhead == null ? A_WEEK : daysAhead;
  }

  static List<PolicyFault> faults(SeasonPolicy policy) {
    return policy.seasons.stream()
        .filter(season -> season.kind() == OccasionKind.TRAINING)
        .map(season ->
            PolicyFault.of(
                "/seasons",
                "training-in-season",
                "培训须注明内容，不能按季节自动安排。",
                "a training needs topics and is not planned by season."))
        .toList();
  }

  /** What is to be planned as of a day. */
  List<SeasonDue> due(LocalDate today, ZoneId zone) {
    return Stream.concat(
            seasons.stream().flatMap(season -> season.due(today, zone)),
            greetings.stream().flatMap(greeting -> greeting.due(today, zone)))
        .toList();
  }
}
