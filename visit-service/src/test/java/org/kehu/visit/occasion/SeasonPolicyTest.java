package org.kehu.visit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;
import org.kehu.visit.occasion.SeasonPolicy.Season;

class SeasonPolicyTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static SeasonPolicy policy(OccasionKind kind, Integer... months) {
    return new SeasonPolicy(
        List.of(
            new Season(
                kind, Set.of(months), 15, LocalTime.of(9, 0), "礼物", Set.of("customer-service"))),
        List.of());
  }

  @Test
  @Proves("V-34")
  void giftsAreDueEveryDecemberUntilTheDayOnWhichTheyBegin() {
    SeasonPolicy gifts = policy(OccasionKind.GIFT, 12);

    assertThat(gifts.due(LocalDate.of(2026, 11, 30), ZONE)).isEmpty();
    assertThat(gifts.due(LocalDate.of(2026, 12, 16), ZONE)).isEmpty();
    List<SeasonDue> due = gifts.due(LocalDate.of(2026, 12, 1), ZONE);
    assertThat(due).extracting(SeasonDue::key).containsExactly("GIFT/customer-service/2026-12");
    assertThat(due.getFirst().startsAt()).isEqualTo("2026-12-15T01:00:00Z");
    assertThat(gifts.due(LocalDate.of(2027, 12, 1), ZONE))
        .extracting(SeasonDue::key)
        .containsExactly("GIFT/customer-service/2027-12");
  }

  @Test
  @Proves("V-39")
  void newOffersAreToldEachQuarterAndNoTrainingIsPlannedBySeason() {
    assertThat(policy(OccasionKind.NEW_OFFER, 3, 6, 9, 12).due(LocalDate.of(2026, 6, 1), ZONE))
        .extracting(SeasonDue::kind)
        .containsExactly(OccasionKind.NEW_OFFER);
    assertThat(SeasonRules.SEASONS.faultsOf(policy(OccasionKind.TRAINING, 1)))
        .extracting(PolicyFault::rule)
        .containsExactly("training-in-season");
  }
}
