package org.kehu.complaint.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.transfer.Receiver.Candidates;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves("P-50")
class ReceiverTest {

  private static final PolicyKind<TransferPolicy> KIND = new TransferPolicies().complaintTransfer();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());
  private static final List<Receiver> BY_DEFAULT = List.of(Receiver.LEADER, Receiver.STAND_IN);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  private static final Instant TOMORROW = NOW.plusSeconds(86_400);

  private static StaffMember member(
      String id, boolean active, @Nullable Instant from, @Nullable Instant until) {
    return new StaffMember(
        id,
        id,
        id,
        "complaint-group",
        Set.of(),
        true,
        List.of(),
        active,
        from,
        until,
        List.of(),
        null);
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
    assertThat(Receiver.first(BY_DEFAULT, candidates(Optional.empty()), NOW)).isEmpty();
    assertThat(
            Receiver.first(
                BY_DEFAULT,
                new Candidates(
                    Optional.of(member("st-leader", true, YESTERDAY, null)),
                    List.of(member("st-a", true, YESTERDAY, null)),
                    List.of(member("st-x", true, null, null))),
                NOW))
        .isEmpty();
  }

  @Test
  @Proves("K-14")
  void whoReceivesItFollowsTheOrderOfThePolicy() {
    Candidates away = candidates(Optional.of(member("st-leader", true, YESTERDAY, null)));

    assertThat(Receiver.first(List.of(Receiver.LEADER), away, NOW)).isEmpty();
    assertThat(Receiver.first(List.of(), away, NOW)).as("the queue").isEmpty();
    assertThat(Receiver.first(List.of(Receiver.LEADER, Receiver.COLLEAGUE), away, NOW))
        .hasValueSatisfying(member -> assertThat(member.staffId()).isEqualTo("st-m"));
  }

  @Test
  @Proves({"K-14", "P-54", "P-56"})
  void eachSourceIsAPresetAndTheLeaderInChargeTheDefault() {
    VALUES.checkShipped(KIND);

    assertThat(VALUES.shipped(KIND)).isEqualTo(preset("leader-in-charge"));
    assertThat(VALUES.shipped(KIND).receivers()).isEqualTo(BY_DEFAULT);
    assertThat(preset("any-employee").departmentId()).isEqualTo("customer-service");
    assertThat(preset("any-employee").receivers()).isEmpty();
    assertThat(preset("supervisor").upward()).isTrue();
    assertThat(
            KIND.faultsOf(
                new TransferPolicy(List.of(Receiver.LEADER, Receiver.LEADER), "legal", true)))
        .extracting(PolicyFault::rule)
        .containsExactly("receiver-twice", "two-ways");
  }

  private static TransferPolicy preset(String name) {
    return VALUES.preset(KIND, KIND.preset(name).orElseThrow());
  }

  private static String received(StaffMember leader) {
    return Receiver.first(BY_DEFAULT, candidates(Optional.of(leader)), NOW).orElseThrow().staffId();
  }

  private static Candidates candidates(Optional<StaffMember> leader) {
    List<StaffMember> standIns =
        leader.isEmpty()
            ? List.of()
            : List.of(
                member("st-c", true, null, null),
                member("st-b", true, null, null),
                member("st-a", true, YESTERDAY, null));
    return new Candidates(
        leader,
        standIns,
        List.of(member("st-n", true, null, null), member("st-m", true, null, null)));
  }
}
