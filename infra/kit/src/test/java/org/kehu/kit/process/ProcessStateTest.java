package org.kehu.kit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.process.ProcessState.Move;

class ProcessStateTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "WAITING,    -,          CANCEL",
        "RUNNING,    -,          CANCEL",
        "CANCELLING, -,          ''",
        "UNDOING,    -,          ''",
        "STUCK,      RUNNING,    CANCEL RESUME UNDO",
        "STUCK,      WAITING,    CANCEL RESUME UNDO",
        "STUCK,      CANCELLING, RESUME UNDO",
        "STUCK,      UNDOING,    RESUME",
        "COMPLETED,  -,          UNDO",
        "FAILED,     -,          UNDO",
        "CANCELLED,  -,          UNDO",
        "UNDONE,     -,          ''",
      })
  void everyStateAllowsItsMovesAndNoOther(
      ProcessState state, @Nullable ProcessState stuckIn, String allowed) {
    List<Move> moves =
        allowed.isEmpty()
            ? List.of()
            : List.of(allowed.split(" ")).stream().map(Move::valueOf).toList();

    assertThat(state.moves(stuckIn)).isEqualTo(moves);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "99, 300"})
  void pausesDoubleUpToTheLongest(int attempts, long seconds) {
    assertThat(Retries.USUAL.pauseAfter(attempts).toSeconds()).isEqualTo(seconds);
  }
}
