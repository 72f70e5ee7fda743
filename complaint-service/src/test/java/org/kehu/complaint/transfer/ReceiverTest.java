package org.kehu.complaint.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.kit.identity.StaffMember;
import org.kehu.testkit.Proves;

@Proves("P-50")
class ReceiverTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final Instant TOMORROW = NOW.plusSeconds(86_400);

  private static StaffMember member(
      String id, boolean active, @Nullable Instant from, @Nullable Instant until) {
    return new StaffMember(
        id, id, id, "complaint-group", Set.of(), true, List.of(), active, from, until, List.of());
  }

  @Test
  void theLeaderInChargeReceivesIt() {
    assertThat(received(member("st-leader", true, null, null))).isEqualTo("st-leader");
    assertThat(received(member("st-leader", true, YESTERDAY, NOW)))
        .as("back to the minute")
        .isEqualTo("st-leader");
  }

  @Test
  void whenTheLeaderIsAwayAColleagueInChargeReceivesIt() {
    assertThat(received(member("st-leader", true, YESTERDAY, TOMORROW))).isEqualTo("st-b");
    assertThat(received(member("st-leader", true, YESTERDAY, null))).isEqualTo("st-b");
    assertThat(received(member("st-leader", false, null, null))).isEqualTo("st-b");
  }

  @Test
  void whenNobodyIsThereItWaitsInTheQueue() {
    assertThat(Receiver.of(Optional.empty(), List.of(), NOW)).isEmpty();
    assertThat(
            Receiver.of(
                Optional.of(member("st-leader", true, YESTERDAY, null)),
                List.of(member("st-a", true, YESTERDAY, null)),
                NOW))
        .isEmpty();
  }

  private static String received(StaffMember leader) {
    List<StaffMember> standIns =
        List.of(
            member("st-c", true, null, null),
            member("st-b", true, null, null),
            member("st-a", true, YESTERDAY, null));
    return Receiver.of(Optional.of(leader), standIns, NOW).orElseThrow().staffId();
  }
}
