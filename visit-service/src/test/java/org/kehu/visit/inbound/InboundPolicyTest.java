package org.kehu.visit.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;

class InboundPolicyTest {

  private static final InboundPolicy RULES =
      new InboundPolicy(Set.of(GuestRank.TOP), Set.of("A"), Set.of(Welcome.VIP));

  @ParameterizedTest
  @CsvSource({
    "STAFF, C, NORMAL",
    "STAFF, , NORMAL",
    "STAFF, A, VIP",
    "SENIOR, C, SENIOR",
    "SENIOR STAFF, B, SENIOR",
    "TOP, , VIP",
    "STAFF TOP, D, VIP"
  })
  @Proves({"V-42", "V-44"})
  void theLevelFollowsFromTheGuestsRanksAndTheCustomersGrade(
      String guests, @Nullable String grade, Welcome level) {
    List<GuestRank> ranks = Stream.of(guests.split(" ", -1)).map(GuestRank::valueOf).toList();

    assertThat(RULES.welcome(ranks, grade)).isEqualTo(level);
  }
}
