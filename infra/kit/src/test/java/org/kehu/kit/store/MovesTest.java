package org.kehu.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;

class MovesTest {

  private enum Status {
    DRAFT,
    SENT,
    READ
  }

  private enum Move {
    EDIT,
    SEND,
    READ
  }

  private static final Moves<Status, Move> MOVES =
      Moves.of(
          RequestProblem.RIGHT_MISSING,
          Map.of(
              Status.DRAFT, Map.of(Move.SEND, Status.SENT, Move.EDIT, Status.DRAFT),
              Status.SENT, Map.of(Move.READ, Status.READ)));

  @Test
  void aMoveLeadsWhereItsRowSays() {
    assertThat(MOVES.after(Status.DRAFT, Move.SEND)).isEqualTo(Status.SENT);
    assertThat(MOVES.from(Status.DRAFT)).containsExactly(Move.EDIT, Move.SEND);
  }

  @Test
  void anotherMoveIsRefusedWithThoseThatAreAllowed() {
    assertThatThrownBy(() -> MOVES.after(Status.DRAFT, Move.READ))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.members())
                    .containsEntry("state", "DRAFT")
                    .containsEntry("move", "READ")
                    .containsEntry("allowedMoves", List.of("EDIT", "SEND")));
  }

  @Test
  void nothingFollowsTheEnd() {
    assertThat(MOVES.from(Status.READ)).isEmpty();
    assertThatThrownBy(() -> MOVES.after(Status.READ, Move.EDIT)).isInstanceOf(Problem.class);
  }
}
