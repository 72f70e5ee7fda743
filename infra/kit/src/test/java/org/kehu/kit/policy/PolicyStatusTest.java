package org.kehu.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.policy.PolicyStatus.Move;

class PolicyStatusTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DRAFT,     REVISE SUBMIT WITHDRAW
          SUBMITTED, APPROVE REJECT WITHDRAW
          REJECTED,  REVISE WITHDRAW
          APPROVED,  WITHDRAW
          WITHDRAWN, ''
          """)
  void onlyTheseMovesArePossible(PolicyStatus status, String moves) {
    for (Move move : Move.values()) {
      assertThat(status.allows(move))
          .as("%s %s", status, move)
          .isEqualTo(moves.contains(move.name()));
    }
  }
}
