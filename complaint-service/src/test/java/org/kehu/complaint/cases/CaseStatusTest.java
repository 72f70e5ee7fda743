package org.kehu.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.complaint.cases.refusal.CaseProblem;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;

/**
 * Every state against every command: it leads where the table says, or it is refused with what is
 * legal.
 */
@Proves({"M18", "P-17"})
class CaseStatusTest {

  static Stream<Arguments> everyPair() {
    return Arrays.stream(CaseStatus.values())
        .flatMap(
            status -> Arrays.stream(CaseMove.values()).map(move -> Arguments.of(status, move)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyCommandInEveryState(CaseStatus status, CaseMove move) {
    ComplaintCase c = CaseSamples.in(status);
    assertThat(c.status()).isEqualTo(status);

    if (c.allowedMoves().contains(move)) {
      List<CaseEvent> events = CaseSamples.move(c, move);
      assertThat(events).isNotEmpty();
      assertThat(c.status()).isEqualTo(status.after(move).orElseThrow());
      assertThat(c.steps().getLast().move()).isEqualTo(move);
    } else {
      Problem refused = catchThrowableOfType(Problem.class, () -> CaseSamples.move(c, move));
      assertThat(refused.type()).isEqualTo(CaseProblem.MOVE_NOT_ALLOWED);
      assertThat(refused.members())
          .containsEntry("state", status)
          .containsEntry("move", move)
          .containsEntry("allowedMoves", List.copyOf(c.allowedMoves()));
      assertThat(c.status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  void whatACaseAllowsIsInTheTable(CaseStatus status) {
    assertThat(CaseStatus.allowed(status)).containsAll(CaseSamples.in(status).allowedMoves());
  }

  @Test
  void onlyASolvedCaseCanBeClosed() {
    assertThat(statesThatAllow(CaseMove.CLOSE)).containsExactly(CaseStatus.RESOLVED);
  }

  @Test
  void aClosedCaseCanOnlyBeReopened() {
    assertThat(CaseStatus.allowed(CaseStatus.CLOSED)).containsExactly(CaseMove.REOPEN);
  }

  @Test
  void everyStateIsReachedAndEveryMoveIsLegalSomewhere() {
    Set<CaseStatus> reached = EnumSet.of(CaseStatus.RECEIVED);
    Set<CaseMove> used = EnumSet.noneOf(CaseMove.class);
    for (CaseStatus from : CaseStatus.values()) {
      for (CaseMove move : CaseStatus.allowed(from)) {
        used.add(move);
        reached.add(from.after(move).orElseThrow());
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    assertThat(used).containsExactlyInAnyOrder(CaseMove.values());
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (CaseProblem type : CaseProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }

  private static List<CaseStatus> statesThatAllow(CaseMove move) {
    return Arrays.stream(CaseStatus.values())
        .filter(status -> CaseStatus.allowed(status).contains(move))
        .toList();
  }
}
