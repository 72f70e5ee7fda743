package org.kehu.visit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class GreetingTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static List<SeasonDue> due(Festival festival, int daysBefore, LocalDate today) {
    Greeting greeting =
        new Greeting(festival, daysBefore, LocalTime.of(9, 0), "问候", Set.of("customer-service"));
    return new SeasonPolicy(List.of(), List.of(greeting)).due(today, ZONE);
  }

  @Test
  @Proves("V-30")
  void aLunarFestivalIsGreetedOnItsOwnDayEachYear() {
    List<SeasonDue> in2026 = due(Festival.MID_AUTUMN_FESTIVAL, 1, LocalDate.of(2026, 9, 1));
    assertThat(in2026)
        .extracting(SeasonDue::key)
        .containsExactly("GREETING/customer-service/MID_AUTUMN_FESTIVAL-2026");
    assertThat(in2026.getFirst().startsAt()).isEqualTo("2026-09-24T01:00:00Z");
    assertThat(due(Festival.MID_AUTUMN_FESTIVAL, 1, LocalDate.of(2027, 9, 1)).getFirst().startsAt())
        .isEqualTo("2027-09-14T01:00:00Z");
  }

  @Test
  @Proves("V-30")
  void aFestivalIsPlannedAMonthAheadAndNotAfterItsGreeting() {
    LocalDate springFestival = LocalDate.of(2027, 2, 6);

    assertThat(due(Festival.SPRING_FESTIVAL, 2, springFestival.minusDays(33))).isEmpty();
    assertThat(due(Festival.SPRING_FESTIVAL, 2, springFestival.minusDays(32))).hasSize(1);
    assertThat(due(Festival.SPRING_FESTIVAL, 2, springFestival.minusDays(2))).hasSize(1);
    assertThat(due(Festival.SPRING_FESTIVAL, 2, springFestival.minusDays(1))).isEmpty();
  }

  @Test
  void aFestivalOfTheNextYearIsSeenFromDecember() {
    assertThat(due(Festival.NEW_YEAR, 0, LocalDate.of(2026, 12, 20)))
        .extracting(SeasonDue::key)
        .containsExactly("GREETING/customer-service/NEW_YEAR-2027");
  }
}
