package org.kehu.visit.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class MeetingSeriesTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2026-12-04");
  private static final MeetingSeries WEEKLY =
      new MeetingSeries(
          MeetingKind.WEEKLY,
          List.of("sales", "technical"),
          Set.of(DayOfWeek.FRIDAY),
          LocalTime.of(14, 0),
          120,
          null,
          List.of("汇总分析客户反馈"));

  @Test
  @Proves({"X-23", "X-24"})
  void everyDepartmentHasItsOwnMeetingOnTheDaysOfTheSeries() {
    assertThat(WEEKLY.on(FRIDAY))
        .extracting(MeetingDue::key)
        .containsExactly("WEEKLY|sales|2026-12-04", "WEEKLY|technical|2026-12-04");
    assertThat(WEEKLY.on(FRIDAY.plusDays(1))).isEmpty();
  }

  @Test
  void aMeetingOfASeriesIsPlannedInTheCompanysZoneWithItsAgenda() {
    MeetingPlan plan =
        WEEKLY.on(FRIDAY).getFirst().plan(List.of("st-a", "st-b"), ZoneId.of("Asia/Shanghai"));

    assertThat(plan.startsAt()).isEqualTo(Instant.parse("2026-12-04T06:00:00Z"));
    assertThat(plan.minutes()).isEqualTo(120);
    assertThat(plan.participantIds()).containsExactly("st-a", "st-b");
    assertThat(plan.agenda()).containsExactly(new AgendaItem("汇总分析客户反馈", null, null));
  }
}
